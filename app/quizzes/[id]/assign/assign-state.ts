import type { AssignmentState } from '#components/assignments/assignment-state.ts'

/** With the class: its id, or nothing and the name of a new one. */
export type AssignState = AssignmentState<{ classId: string; className: string }>
