import type { Row } from '../row.ts'

export const analysisRows: Row[] = []
