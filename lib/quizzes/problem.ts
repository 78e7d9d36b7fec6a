/** Problems that people report with a question, as its owner sees them. Who reported is told to nobody. */
import { z } from 'zod'
import type { ArticleReference } from '#lib/articles/article.ts'
import type { EvidenceInParagraph } from '#lib/questions/evidence-in-paragraph.ts'
import type { QuestionContent } from '#lib/questions/question.ts'
import type { NearMisses } from './near-miss-store.ts'

/** Every reason there is, in words that go on "Somebody says: …". */
export const PROBLEM_REASONS = {
  wrongKey: 'The answer that counts as right is wrong',
  severalRight: 'More than one answer is right',
  unclear: 'The question is not clear',
  language: 'There is a mistake in the language',
  outdated: 'It is no longer true',
  other: 'Something else',
} as const

export type ProblemReason = keyof typeof PROBLEM_REASONS

export const MOST_PROBLEM_TEXT = 2000

/** What somebody reports. Browsers send line ends as two characters and count them as one. */
export const problemSchema = z.object({
  reason: z.enum(Object.keys(PROBLEM_REASONS) as [ProblemReason, ...ProblemReason[]], {
    error: 'Choose what is wrong with the question.',
  }),
  text: z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .max(MOST_PROBLEM_TEXT, 'The text is too long: 2,000 characters are the most.')
        .refine((text) => text.isWellFormed() && !text.includes('\0'), 'The text holds broken characters.'),
    ),
})

export type Problem = z.infer<typeof problemSchema>

export type ReportedProblem = Problem & {
  id: string
  /** ISO 8601, UTC. */
  reportedAt: string
}

/** A question as it was asked, with its key, and the open reports on it, oldest first. */
export type ReportedQuestion = {
  questionId: string
  versionId: string
  content: QuestionContent
  evidence: EvidenceInParagraph[]
  /** The one that it is about. */
  article: ArticleReference | null
  problems: ReportedProblem[]
}

export type ReportsView = {
  quizId: string
  quizTitle: string
  questions: ReportedQuestion[]
  nearMisses: NearMisses[]
}
