/** What people are told: kinds, what a notice names, its words and where it leads. Pure. */
import { z } from 'zod'

export const NOTICE_KINDS = [
  'assigned',
  'dueTomorrow',
  'resultsOpen',
  'regraded',
  'commented',
  'handedOver',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** What is told, in the words of the settings. */
export const NOTICE_NAMES: Record<NoticeKind, string> = {
  assigned: 'Something is assigned to you',
  dueTomorrow: 'Something is due within a day, and you have not submitted it',
  resultsOpen: 'Results and explanations open',
  regraded: 'A question was regraded, and your score changed',
  commented: 'A teacher commented on what you submitted',
  handedOver: 'A class is handed over to you',
}

/** What the sentence of a notice names. */
const noticeDetailSchema = z.object({
  /** Of the assignment or quiz, or the name of a class that is told about itself. */
  title: z.string().default('A quiz'),
  className: z.string().default(''),
  /** ISO 8601, UTC. */
  dueAt: z.iso.datetime().optional(),
  /** That of the class. */
  timeZone: z.string().default('UTC'),
  /** Hundredths of a point, where a score changed. */
  scoreBefore: z.number().optional(),
  score: z.number().optional(),
  maxScore: z.number().optional(),
  /** Whose score changed. */
  attemptId: z.uuid().optional(),
})
export type NoticeDetail = z.infer<typeof noticeDetailSchema>

/** As it was stored; whatever is wrong or missing is left out. */
export const readDetail = (json: unknown): NoticeDetail =>
  noticeDetailSchema.safeParse(json).data ?? noticeDetailSchema.parse({})

const points = (hundredths: number): string => (hundredths / 100).toLocaleString('en')

/** "May 5, 2026 at 5:00 PM (Europe/Rome)", on the clocks of the class. */
function moment(iso: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short', timeZone })
  return `${format.format(new Date(iso))} (${timeZone.replaceAll('_', ' ')})`
}

type Words = { headline: string; more: string }

const words: Record<NoticeKind, (detail: NoticeDetail) => Words> = {
  assigned: ({ title, dueAt, timeZone }) => ({
    headline: `“${title}” is assigned to you`,
    more: dueAt ? `Due ${moment(dueAt, timeZone)}` : '',
  }),
  dueTomorrow: ({ title, dueAt, timeZone }) => ({
    headline: `“${title}” is due soon, and you have not submitted it`,
    more: dueAt ? `Due ${moment(dueAt, timeZone)}` : '',
  }),
  resultsOpen: ({ title }) => ({
    headline: `The results of “${title}” are open`,
    more: 'With the explanation of every answer',
  }),
  regraded: ({ title, scoreBefore, score, maxScore }) => ({
    headline: `A question of “${title}” was regraded`,
    more:
      scoreBefore === undefined || score === undefined || maxScore === undefined
        ? ''
        : `Your score was ${points(scoreBefore)}, and is now ${points(score)} of ${points(maxScore)}`,
  }),
  commented: ({ title }) => ({ headline: `Your teacher commented on “${title}”`, more: '' }),
  handedOver: ({ title }) => ({
    headline: `“${title}” is your class now`,
    more: 'You may archive it, hand it over and make teachers',
  }),
}

/** A headline without a full stop, and a line below it, which may be empty. */
export const wordsOf = (kind: NoticeKind, detail: NoticeDetail): Words => words[kind](detail)

type About = { kind: NoticeKind; classId: string | null; assignmentId: string | null; detail: NoticeDetail }

/** Where a notice leads: to the assignment, and with a comment to the reader's own work on it. */
export function placeOf({ kind, classId, assignmentId, detail }: About): string {
  const { attemptId } = detail
  if (!classId) return attemptId ? `/attempts/${attemptId}/review` : '/progress/history'
  if (!assignmentId) return `/classes/${classId}`
  // Not by the id of the member: a guest who signs in becomes another one.
  const own = kind === 'commented' ? '/members/me' : ''
  return `/classes/${classId}${own}/assignments/${assignmentId}`
}
