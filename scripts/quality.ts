// npm run quality -- candidates PART                 all candidates of the articles of a part as JSON, one a line
// npm run quality -- sheets PART FOLDER               the same for judges, one text file an article
// npm run quality -- round PART FOLDER MOST           what a round judges: what is offered and the likeliest others, as both
// npm run quality -- add ROUND CANDIDATES VERDICTS…   verdicts of judges into quality/judgements.tsv
// npm run quality -- renew                            the features of judged candidates that the rules still make
// npm run quality -- fit                              the models from the judgements, and how precise their choice is on unseen articles
// npm run quality -- gold                             which of the facts that a careful writer asked of one article are asked
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { articlesOf, PARTS, type Part } from './quality/articles.ts'
import { candidatesOf, type JudgedCandidate, offeredOf } from './quality/candidates.ts'
import { calibrationOf, chancesUnseen, curveOf, fitAll } from './quality/fit.ts'
import { asksGold, readGold } from './quality/gold.ts'
import { addVerdicts, type Judgement, readJudgements, renewFeatures } from './quality/judgements.ts'
import { sheetOf } from './quality/sheet.ts'

/** Nothing of a part is read before its round. */
const JUDGED_PARTS = PARTS.filter((part) => part !== 'round-5' && part !== 'last')
const PER_ARTICLE = [0.5, 1, 1.5, 2, 3, 4]

const WEIGHTS = join(import.meta.dirname, '../lib/generation/acceptance/weights.json')
const CHANCES = join(import.meta.dirname, '../lib/generation/kinds/chances.json')
/** Four digits are more than the verdicts tell. */
const short = (value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value)

function giveUp(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

function articles(part: string) {
  if (!PARTS.includes(part as Part)) giveUp(`Name one of the parts: ${PARTS.join(', ')}.`)
  return articlesOf(part as Part)
}

const linesOf = (file: string) => readFileSync(file, 'utf8').trim().split('\n')

/** Statements that are true or false: how the chance of the slot tells whether they are accepted. */
function fitKinds(judgements: Judgement[]): void {
  const statements = judgements.filter(({ features }) => features['rule:true-false'])
  const ranked = statements.map(({ article, accepted, features }) => ({
    article,
    share: Number(accepted),
    chance: features['slot-chance'] ?? 0,
  }))
  const fitted = { 'true-false': calibrationOf(ranked) }
  writeFileSync(CHANCES, `${JSON.stringify(fitted, (_, value) => short(value), 2)}\n`)
}

const COMMANDS: Record<string, (args: string[]) => void> = {
  candidates: ([part = '']) => {
    for (const article of articles(part))
      for (const candidate of candidatesOf(article)) console.log(JSON.stringify(candidate))
  },
  sheets: ([part = '', folder = '']) => {
    if (folder === '') giveUp('Name a folder for the sheets.')
    mkdirSync(folder, { recursive: true })
    for (const article of articles(part))
      writeFileSync(join(folder, `${article.id}.txt`), sheetOf(article, candidatesOf(article)))
  },
  round: ([part = '', folder = '', most = '5']) => {
    if (folder === '') giveUp('Name a folder for the sheets.')
    mkdirSync(folder, { recursive: true })
    const judged = articles(part).map((article) => ({ article, offered: offeredOf(article, Number(most)) }))
    for (const { article, offered } of judged)
      if (offered.length > 0) writeFileSync(join(folder, `${article.id}.txt`), sheetOf(article, offered))
    const lines = judged.flatMap(({ offered }) => offered.map((one) => JSON.stringify(one)))
    writeFileSync(join(folder, 'candidates.jsonl'), `${lines.join('\n')}\n`)
  },
  add: ([round = '', candidates = '', ...verdicts]) => {
    if (verdicts.length === 0) giveUp('Name the round, the file of candidates and the files of verdicts.')
    const known = linesOf(candidates).map((line) => JSON.parse(line) as JudgedCandidate)
    console.log(`${addVerdicts(verdicts.flatMap(linesOf), known, round)} judgements added.`)
  },
  renew: () => {
    const judged = new Set(readJudgements().map(({ article }) => article))
    const known = JUDGED_PARTS.flatMap((part) => articlesOf(part))
      .filter(({ id }) => judged.has(id))
      .flatMap(candidatesOf)
    console.log(`${renewFeatures(known)} judgements renewed.`)
  },
  gold: () => {
    const { article, items } = readGold()
    const all = candidatesOf(article).map(({ question }) => question)
    const asked = items.map((item) => ({ item, by: all.filter((question) => asksGold(item, question)) }))
    for (const { item, by } of asked) {
      console.log(`${by.length > 0 ? 'asked' : '-    '} ${item.question} [${item.answer}]`)
      for (const { score, stem } of by) console.log(`        ${score.toFixed(2)} ${stem}`)
    }
    console.log(`${asked.filter(({ by }) => by.length > 0).length} of ${items.length} are asked.`)
  },
  fit: () => {
    const judged = readJudgements()
    fitKinds(judged.filter(({ round }) => round.startsWith('kinds')))
    const judgements = judged.filter(({ round }) => !round.startsWith('kinds'))
    const yes = judgements.filter(({ accepted }) => accepted).length
    const unseen = chancesUnseen(judgements)
    const articles = new Set(unseen.map(({ article }) => article)).size
    console.log(`${judgements.length} judgements, ${yes} accepted; ${unseen.length} by the plain rubric.`)
    for (const { perArticle, offered, accepted } of curveOf(unseen, articles, PER_ARTICLE))
      console.log(`${perArticle} an article (${offered}): ${(100 * accepted).toFixed(0)} % accepted`)
    const fitted = { calibration: calibrationOf(unseen), ...fitAll(judgements) }
    writeFileSync(WEIGHTS, `${JSON.stringify(fitted, (_, value) => short(value))}\n`)
  },
}

const [name = '', ...args] = process.argv.slice(2)
const command = COMMANDS[name]
if (!command) giveUp(`There are: ${Object.keys(COMMANDS).join(', ')}.`)
command(args)
