/** From stored questions to what the desk shows of them. */
import type { ArticleReference } from '#lib/articles/article.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { countryWords } from '#lib/generation/lint/country-words.ts'
import { type CountryWords, draftOf } from '#lib/generation/lint/draft.ts'
import { lint } from '#lib/generation/lint/lint.ts'
import { alikeTo } from '#lib/questions/near-duplicate.ts'
import type { QuestionContent } from '#lib/questions/question.ts'
import { formOf } from '#lib/questions/question-form.ts'
import { versionContent, versionSelect } from '#lib/questions/question-store.ts'
import { keyWords } from '#lib/questions/response-words.ts'
import { type BankIndex, shown } from './bank-index.ts'
import { datesRead } from './desk-dates.ts'
import type { DeskQuestion } from './desk-view.ts'

export const questionSelect = {
  id: true,
  state: true,
  spare: true,
  factId: true,
  topic: true,
  versions: { orderBy: { number: 'desc' }, take: 1, select: { ...versionSelect, origin: true } },
} satisfies Prisma.QuestionSelect

type Row = Prisma.QuestionGetPayload<{ select: typeof questionSelect }>
type Beside = { article: ArticleReference & { text: string }; index: BankIndex }

/** In the order in which a desk shows them. */
export function deskQuestions(rows: Row[], { article, index }: Beside): DeskQuestion[] {
  const said = rows.flatMap((row) =>
    row.versions.map((version) => ({ row, content: versionContent(version), version })),
  )
  const texts = said.flatMap(({ content }) => content.options.map(({ text }) => text))
  const countries = countryWords([article.text, ...texts])
  const questions = said.map(({ row: { versions, ...row }, version, content }): DeskQuestion => {
    const answer = keyWords(content, content.key)
    const alike = alikeTo(index.shingles, { id: row.id, stem: content.stem, answer })
    return {
      ...row,
      // Kept, it is a question like any other.
      spare: row.spare && row.state !== 'ready',
      versionId: version.id,
      ...content,
      byModel: version.origin === 'model',
      duplicates: shown(index, alike),
      dates: datesOf(content, article.publishedOn),
      warnings: warningsOf(content, row.topic, countries),
    }
  })
  return questions.sort(byPlaceOrConfidence)
}

function byPlaceOrConfidence(a: DeskQuestion, b: DeskQuestion): number {
  if (a.spare !== b.spare) return a.spare ? 1 : -1
  const likelier = a.spare ? (b.quality ?? 0) - (a.quality ?? 0) : 0
  return likelier || placeOf(a) - placeOf(b)
}

/** Where in the article a question is proved. */
const placeOf = (question: DeskQuestion): number => question.evidence[0]?.start ?? 0

/** The context line stays out of it: it shows the day of the article, which is told by itself. */
function datesOf({ stem, options, explanation, evidence }: QuestionContent, publishedOn: string): string[] {
  const shown = [stem, ...options.map(({ text }) => text)].join('\n')
  return datesRead({ quotes: evidence.map(({ quote }) => quote), shown, explanation, publishedOn })
}

/** Nothing of the headline: a quiz that is made at the desk gets a title that tells no key (quizzes/quiz-title). */
function warningsOf(content: QuestionContent, topic: string, countries: CountryWords[]): string[] {
  return lint(draftOf(formOf(content, topic), '', countries)).map(({ sentence }) => sentence)
}
