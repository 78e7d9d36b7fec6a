const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** "Ms Noether", "Ms Noether and Mr Gauss". */
export const joined = (names: string[]): string => (names.length === 0 ? 'nobody now' : list.format(names))
