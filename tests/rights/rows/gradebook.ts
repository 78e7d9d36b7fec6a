import type { Row } from '../row.ts'

export const gradebookRows: Row[] = []
