import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Features } from '../../lib/generation/acceptance/features.ts'
import type { JudgedCandidate } from './candidates.ts'

const FILE = join(import.meta.dirname, '../../quality/judgements.tsv')
const HEAD = ['id', 'article', 'round', 'stem', 'options', 'verdict', 'features'].join('\t')

/** What a judge said of a candidate; no text, for the articles are not ours. */
export type Judgement = {
  id: string
  article: string
  /** Which judges, of which rules' candidates. */
  round: string
  stem: string
  options: string
  accepted: boolean
  features: Features
}

export function readJudgements(): Judgement[] {
  const rows = readFileSync(FILE, 'utf8').trim().split('\n').slice(1)
  return rows.map((row) => {
    const [id = '', article = '', round = '', stem = '', options = '', verdict = '', features = ''] =
      row.split('\t')
    return {
      id,
      article,
      round,
      stem,
      options,
      accepted: verdict === 'yes',
      features: parseFeatures(features),
    }
  })
}

function parseFeatures(text: string): Features {
  return Object.fromEntries(
    text.split(' ').map((part) => {
      const [name = '', value = '1'] = part.split('=')
      return [name, Number(value)]
    }),
  )
}

const featuresText = (features: Features) =>
  Object.entries(features)
    .filter(([, value]) => value !== 0)
    .map(([name, value]) => (value === 1 ? name : `${name}=${Number(value.toFixed(3))}`))
    .join(' ')

/** Adds verdicts (lines of id, stem, options, verdict) on candidates to the judgements, each id once a round. */
export function addVerdicts(lines: string[], candidates: JudgedCandidate[], round: string): number {
  const known = new Map(readJudgements().map((judgement) => [keyOf(judgement), judgement]))
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]))
  let added = 0
  for (const line of lines) {
    const [id = '', stem = '', options = '', verdict = ''] = line.split('\t')
    const candidate = byId.get(id)
    if (!candidate || known.has(keyOf({ id, round }))) continue
    added++
    const { article, features } = candidate
    known.set(keyOf({ id, round }), {
      id,
      article,
      round,
      stem,
      options,
      accepted: verdict === 'yes',
      features,
    })
  }
  writeJudgements([...known.values()])
  return added
}

/** Gives what was said of these candidates the features that they have now; how many judgements have others than before. */
export function renewFeatures(candidates: JudgedCandidate[]): number {
  const byId = new Map(candidates.map(({ id, features }) => [id, features]))
  const before = readJudgements()
  const renewed = before.map((one) => ({ ...one, features: byId.get(one.id) ?? one.features }))
  writeJudgements(renewed)
  return renewed.filter((one, i) => featuresText(one.features) !== featuresText(before[i]!.features)).length
}

const keyOf = (one: Pick<Judgement, 'id' | 'round'>) => `${one.id} ${one.round}`

function writeJudgements(judgements: Judgement[]): void {
  const rows = judgements
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .map((one) => {
      const verdict = one.accepted ? 'yes' : 'no'
      return [
        one.id,
        one.article,
        one.round,
        one.stem,
        one.options,
        verdict,
        featuresText(one.features),
      ].join('\t')
    })
  writeFileSync(FILE, `${[HEAD, ...rows].join('\n')}\n`)
}
