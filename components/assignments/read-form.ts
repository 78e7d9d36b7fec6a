import { ASSIGNMENT_FIELDS, type AssignmentForm } from '#lib/classes/assignment-fields.ts'

/** The rules of an assignment as a form sent them; what it did not send is empty. */
export function readAssignmentForm(form: FormData): AssignmentForm {
  const texts = Object.fromEntries(
    ASSIGNMENT_FIELDS.map((field) => [field, String(form.get(field) ?? '')]),
  ) as Omit<AssignmentForm, 'memberIds'>
  return { ...texts, memberIds: form.getAll('memberIds').map(String) }
}
