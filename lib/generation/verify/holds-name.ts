/** Whether a text holds a name as whole words. */
export function holdsName(text: string, name: string): boolean {
  const at = text.toLowerCase().indexOf(name.toLowerCase())
  if (at < 0 || name === '') return false
  const before = text[at - 1] ?? ' '
  const after = text[at + name.length] ?? ' '
  return !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)
}
