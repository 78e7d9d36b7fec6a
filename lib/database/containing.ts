/** A filter for text that contains this, whatever the case. Prisma would take `%` and `_` for wildcards. */
export function containing(text: string) {
  return { contains: text.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const }
}
