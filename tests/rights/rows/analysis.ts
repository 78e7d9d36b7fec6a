import { staff } from '../role.ts'
import { page, type Row, route } from '../row.ts'
import type { Ids } from '../world.ts'

const assignment = '/classes/[id]/assignments/[assignmentId]'
const params = (w: Ids) => ({ id: w.class, assignmentId: w.assignment })

export const analysisRows: Row[] = [
  page(`${assignment}/analysis`, staff, params),
  route('GET', `${assignment}/analysis/export`, staff, params),
]
