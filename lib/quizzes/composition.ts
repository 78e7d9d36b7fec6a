/**
 * What a quiz asks, as its owner composes it: rows of questions and of headings. Pure; the page changes rows with it,
 * and so does the server where the page has no script.
 */

import { POINTS_ASKED, parsePoints, pointsText } from './points.ts'
import { quizTitle } from './quiz-title.ts'

/** One question of a quiz as it is stored: a version, what it is worth, and the heading above it. */
export type CompositionItem = {
  versionId: string
  /** Hundredths. */
  points: number
  /** Heading above it and those that follow. */
  section: string | null
}

export type ComposedQuestion = {
  questionId: string
  versionId: string
  stem: string
  contextLine: string
  topic: string
  article: { id: string; title: string } | null
  /** The current version, where the quiz asks an earlier one. */
  newer: string | null
  /** False once it was dropped at the desk. */
  isKept: boolean
}

/** A question with the points as they are typed, or a heading with its words. */
export type Row = { id: string; question: ComposedQuestion | null; value: string }

export type Composition = {
  quizId: string
  title: string
  /** Tells what was stored when it was read: sent back with a change, so that a change beside it is noticed. */
  seen: string
  rows: Row[]
}

export const MOST_QUESTIONS = 300
export const MOST_HEADING = 300

export function rowsOf(items: (CompositionItem & { question: ComposedQuestion })[]): Row[] {
  return items.flatMap(({ versionId, points, section, question }) => [
    ...(section === null ? [] : [headingRow(`above-${versionId}`, section)]),
    { id: versionId, question, value: pointsText(points) },
  ])
}

const headingRow = (id: string, value: string): Row => ({ id, question: null, value })

/** What rows say, and what cannot be stored of them, by row. A heading without words or without a question is left out. */
export function itemsOf(rows: readonly Row[]): {
  items: CompositionItem[]
  problems: Record<string, string>
} {
  const items: CompositionItem[] = []
  const problems: Record<string, string> = {}
  let section: string | null = null
  for (const { id, question, value } of rows) {
    if (!question) {
      section = value.trim() || section
      if (value.trim().length > MOST_HEADING)
        problems[id] = `A heading has at most ${MOST_HEADING} characters.`
      continue
    }
    const points = parsePoints(value)
    if (points === null) problems[id] = POINTS_ASKED
    items.push({ versionId: question.versionId, points: points ?? 0, section })
    section = null
  }
  return { items, problems }
}

/** Everything that can be done with rows. Numbers are places in them, from 0. */
export type Change =
  | { what: 'move'; from: number; to: number }
  /** A heading with all that stands under it, past its neighbour. */
  | { what: 'move-section'; at: number; step: -1 | 1 }
  | { what: 'take-out'; at: number }
  /** A heading above the row. */
  | { what: 'head'; at: number; id: string }
  | { what: 'type'; at: number; value: string }
  | { what: 'add'; question: ComposedQuestion }
  /** The current version instead of an earlier one. */
  | { what: 'renew'; at: number }
  | { what: 'group' }

/** The rows after a change; the same rows where it is none. */
export function changed(rows: Row[], change: Change): Row[] {
  switch (change.what) {
    case 'move':
      return change.to < 0 || change.to >= rows.length ? rows : moved(rows, change.from, change.to)
    case 'move-section':
      return sectionMoved(rows, change.at, change.step)
    case 'take-out':
      return rows.toSpliced(change.at, 1)
    case 'head':
      return rows.toSpliced(change.at, 0, headingRow(change.id, ''))
    case 'type':
      return rows.map((row, at) => (at === change.at ? { ...row, value: change.value } : row))
    case 'add':
      return added(rows, change.question)
    case 'renew':
      return rows.map((row, at) => (at === change.at ? renewed(row) : row))
    case 'group':
      return byArticle(rows)
  }
}

const moved = (rows: Row[], from: number, to: number): Row[] =>
  rows.toSpliced(from, 1).toSpliced(to, 0, ...rows.slice(from, from + 1))

function added(rows: Row[], question: ComposedQuestion): Row[] {
  const isThere = rows.some((row) => row.question?.questionId === question.questionId)
  return isThere ? rows : [...rows, { id: question.versionId, question, value: '1' }]
}

function renewed(row: Row): Row {
  const { question } = row
  if (!question?.newer) return row
  return { ...row, question: { ...question, versionId: question.newer, newer: null } }
}

/** Questions that stand above the first heading stay there: they are in no section that could be passed. */
function sectionMoved(rows: Row[], at: number, step: -1 | 1): Row[] {
  const starts = rows.flatMap((row, index) => (row.question ? [] : [index]))
  const section = starts.indexOf(at)
  const upper = step === -1 ? starts[section - 1] : at
  const middle = step === -1 ? at : starts[section + 1]
  if (section === -1 || upper === undefined || middle === undefined) return rows
  const end = starts[starts.indexOf(middle) + 1] ?? rows.length
  return [
    ...rows.slice(0, upper),
    ...rows.slice(middle, end),
    ...rows.slice(upper, middle),
    ...rows.slice(end),
  ]
}

/** Questions of one article under a heading each, which tells no key; articles in the order in which they come up. */
function byArticle(rows: Row[]): Row[] {
  const groups = Map.groupBy(
    rows.filter(({ question }) => question),
    ({ question }) => question?.article?.id ?? '',
  )
  return Array.from(groups.values(), (group) => [
    headingRow(`above-${group[0]?.id}`, headingOf(group)),
    ...group,
  ]).flat()
}

function headingOf(group: Row[]): string {
  const questions = group.flatMap(({ question }) => question ?? [])
  const title = questions[0]?.article?.title
  if (title === undefined) return 'Other questions'
  return quizTitle(
    title,
    questions.map(({ contextLine }) => contextLine),
  )
}
