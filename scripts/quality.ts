// npm run quality -- candidates PART   all candidates of the articles of a part as JSON, one a line
// npm run quality -- sheets PART DIR   the same for judges, one text file an article
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { articlesOf, PARTS, type Part } from './quality/articles.ts'
import { candidatesOf } from './quality/candidates.ts'
import { sheetOf } from './quality/sheet.ts'

const [what, part = '', folder = ''] = process.argv.slice(2)

function giveUp(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

if (!PARTS.includes(part as Part)) giveUp(`Name one of the parts: ${PARTS.join(', ')}.`)
const articles = articlesOf(part as Part)
if (what === 'candidates') {
  for (const article of articles)
    for (const candidate of candidatesOf(article)) console.log(JSON.stringify(candidate))
} else if (what === 'sheets' && folder !== '') {
  mkdirSync(folder, { recursive: true })
  for (const article of articles)
    writeFileSync(join(folder, `${article.id}.txt`), sheetOf(article, candidatesOf(article)))
} else giveUp('Usage: npm run quality -- candidates PART, or: npm run quality -- sheets PART FOLDER')
