import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PREVIEW_KINDS, type PreviewOf } from '#lib/attempts/preview-given.ts'
import type { PreviewPaper } from '#lib/attempts/preview-paper.ts'

const ofSchema = z.object({ kind: z.enum(PREVIEW_KINDS), id: z.string() })

/** What an address or an action names; the page "not found" for what cannot be previewed. */
export function previewOf(named: unknown): PreviewOf {
  const { data } = ofSchema.safeParse(named)
  return data ?? notFound()
}

export type PreviewParams = {
  params: Promise<{ kind: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The part of an address behind the question mark, as it was. */
export function searchIn(query: Awaited<PreviewParams['searchParams']>): URLSearchParams {
  const pairs = Object.entries(query).flatMap(([name, values]) =>
    [values ?? []].flat().map((value) => [name, value]),
  )
  return new URLSearchParams(pairs)
}

/** The page of what is previewed. */
export const pageOf = ({ quizId, task }: Pick<PreviewPaper, 'quizId' | 'task'>): string =>
  task ? `/classes/${task.classId}/assignments/${task.assignmentId}` : `/quizzes/${quizId}`
