import type { Row } from '../row.ts'

export const noticeRows: Row[] = []
