import type { Part } from './part.ts'
import { log, sessions, signInMethods } from './parts/account.ts'
import { articles, facts, generations } from './parts/articles.ts'
import { attempts } from './parts/attempts.ts'
import { memberships } from './parts/classes.ts'
import { cards, days, factScores, reports, reviews, topics } from './parts/learning.ts'
import { notificationOptions, notifications } from './parts/notices.ts'
import { questions, quizzes } from './parts/quizzes.ts'
import { assignments, classes, gradesGiven, regrades } from './parts/teaching.ts'

/** All that is handed over to a person. A table that points at users and stands in none of these fails a test. */
export const parts: readonly Part[] = [
  articles,
  generations,
  facts,
  questions,
  quizzes,
  attempts,
  topics,
  days,
  factScores,
  cards,
  reviews,
  reports,
  memberships,
  classes,
  assignments,
  gradesGiven,
  regrades,
  notifications,
  notificationOptions,
  sessions,
  signInMethods,
  log,
]
