/** Puts what was sent back into the fields of a form. What is hidden stays as it is. */
export function fillForm(form: HTMLFormElement, sent: FormData): void {
  for (const field of form.elements) {
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) fill(field, sent)
    if (!(field instanceof HTMLInputElement) || SKIPPED.includes(field.type)) continue
    if (field.type === 'checkbox' || field.type === 'radio') {
      field.checked = sent.getAll(field.name).includes(field.value)
    } else fill(field, sent)
  }
}

const SKIPPED = ['hidden', 'file', 'submit', 'button']

function fill(field: { name: string; value: string }, sent: FormData): void {
  const value = sent.get(field.name)
  if (typeof value === 'string') field.value = value
}
