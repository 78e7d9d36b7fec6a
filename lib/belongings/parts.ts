import type { Part } from './part.ts'
import { log, sessions, signInMethods } from './parts/account.ts'
import { articles, facts, generations } from './parts/articles.ts'
import { attempts } from './parts/attempts.ts'
import { cards, days, factScores, reports, reviews, topics } from './parts/learning.ts'
import { questions, quizzes } from './parts/quizzes.ts'

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
  sessions,
  signInMethods,
  log,
]
