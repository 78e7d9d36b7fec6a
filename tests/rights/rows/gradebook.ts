import { rosterName } from '#lib/results/gradebook-store.ts'
import { staff } from '../role.ts'
import { page, type Row, route } from '../row.ts'

export const gradebookRows: Row[] = [
  page('/classes/[id]/gradebook', staff, (w) => ({ id: w.class })),
  page('/classes/[id]/gradebook/[assignmentId]', staff, (w) => ({ id: w.class, assignmentId: w.assignment })),
  route('GET', '/api/classes/[id]/gradebook', staff, (w) => ({ id: w.class }), {
    search: (w) => `roster=${rosterName([{ id: w.member }])}&assignments=${w.assignment}&means=1`,
    ignores: ['assignment'],
  }),
]
