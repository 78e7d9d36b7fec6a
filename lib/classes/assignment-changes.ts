/** What differs between two states of an assignment's rules. Pure. */
import { ASSIGNMENT_FIELDS, type AssignmentField, type AssignmentForm } from './assignment-fields.ts'

/** As the form has it: dates on the clocks of the class. Of learners, how many. */
export type RuleChange = { field: AssignmentField | 'memberIds'; before: string; after: string }

export function changesBetween(before: AssignmentForm, after: AssignmentForm): RuleChange[] {
  const fields = ASSIGNMENT_FIELDS.filter((field) => before[field] !== after[field])
  const changes: RuleChange[] = fields.map((field) => ({
    field,
    before: told(field, before),
    after: told(field, after),
  }))
  const chosen = (form: AssignmentForm) => [...form.memberIds].sort().join()
  if (chosen(before) === chosen(after)) return changes
  const count = (form: AssignmentForm) => String(form.memberIds.length)
  return [...changes, { field: 'memberIds', before: count(before), after: count(after) }]
}

/** The word that opens a task is not written into a log. */
const told = (field: AssignmentField, form: AssignmentForm): string =>
  field === 'password' && form.password ? 'set' : form[field]
