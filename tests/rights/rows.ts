import type { Row } from './row.ts'
import { accountRows } from './rows/accounts.ts'
import { analysisRows } from './rows/analysis.ts'
import { articleRows } from './rows/articles.ts'
import { assignmentRows } from './rows/assignments.ts'
import { attemptRows } from './rows/attempts.ts'
import { cardRows } from './rows/cards.ts'
import { classRows } from './rows/classes.ts'
import { gradebookRows } from './rows/gradebook.ts'
import { memberRows } from './rows/members.ts'
import { noticeRows } from './rows/notices.ts'
import { previewRows } from './rows/previews.ts'
import { questionRows } from './rows/questions.ts'
import { quizRows } from './rows/quizzes.ts'

/** All rows, by area; how to add one: row.ts. */
export const rows: Row[] = [
  ...accountRows,
  ...articleRows,
  ...questionRows,
  ...quizRows,
  ...previewRows,
  ...attemptRows,
  ...cardRows,
  ...classRows,
  ...memberRows,
  ...assignmentRows,
  ...gradebookRows,
  ...analysisRows,
  ...noticeRows,
]
