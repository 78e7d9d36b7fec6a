/** What a question asks, one slot each: several statements, several dated events, or itself. */
export const partsOf = <One>(question: One & { parts?: One[] }): One[] => question.parts ?? [question]
