import type { Ready } from '../choose.ts'

/** What a question asks, one slot each: several statements, several dated events, or itself. */
export const partsOf = (question: Ready): Ready[] => question.parts ?? [question]
