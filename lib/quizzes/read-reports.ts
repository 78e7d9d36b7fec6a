import type { Actor } from '#lib/accounts/actor.ts'
import { articleReference, referenceSelect } from '#lib/articles/article-store.ts'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { inParagraph } from '#lib/questions/evidence-in-paragraph.ts'
import { versionContent, versionSelect } from '#lib/questions/question-store.ts'
import { nearMissesOf } from './near-miss-store.ts'
import type { ReportedProblem, ReportedQuestion, ReportsView } from './problem.ts'
import { reportsTo } from './report-store.ts'

const reportSelect = {
  id: true,
  reason: true,
  text: true,
  createdAt: true,
  version: {
    select: {
      ...versionSelect,
      question: { select: { id: true, article: { select: { ...referenceSelect, text: true } } } },
    },
  },
} satisfies Prisma.ProblemReportSelect

type ReportRow = Prisma.ProblemReportGetPayload<{ select: typeof reportSelect }>

/**
 * The open reports on questions of a quiz of this person, by question, the one reported first first; and typed answers
 * that were nearly right.
 */
export async function readReports(input: { quizId: string }, actor: Actor): Promise<ReportsView> {
  const quizId = recordId(input.quizId, 'quiz')
  const quiz = await database.quiz.findFirst({
    where: { id: quizId, ownerId: actor.id },
    select: { title: true },
  })
  if (!quiz) throw notFound('quiz')
  const rows = await database.problemReport.findMany({
    where: { ...reportsTo(actor), closedAt: null, attempt: { quizId } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: reportSelect,
  })
  return {
    quizId,
    quizTitle: quiz.title,
    questions: Array.from(Map.groupBy(rows, (row) => row.version.id).values(), reportedQuestion),
    nearMisses: await nearMissesOf(quizId, actor),
  }
}

function reportedQuestion(rows: ReportRow[]): ReportedQuestion {
  const { version } = rows[0]!
  const content = versionContent(version)
  const { id: questionId, article } = version.question
  return {
    questionId,
    versionId: version.id,
    content,
    evidence: content.evidence.map((span) => inParagraph(article?.text, span)),
    article: article && articleReference(article),
    problems: rows.map(reportedProblem),
  }
}

function reportedProblem({ id, reason, text, createdAt }: ReportRow): ReportedProblem {
  return { id, reason, text, reportedAt: createdAt.toISOString() }
}
