import type { Row } from './row.ts'
import { accountRows } from './rows/accounts.ts'
import { articleRows } from './rows/articles.ts'
import { attemptRows } from './rows/attempts.ts'
import { cardRows } from './rows/cards.ts'
import { quizRows } from './rows/quizzes.ts'

export const rows: Row[] = [...accountRows, ...articleRows, ...quizRows, ...attemptRows, ...cardRows]
