import { countryByDemonym } from '#lib/knowledge/countries.ts'
import type { Word } from '../tokens.ts'
import { headOf } from '../tree.ts'
import { bracket, type Showing } from './showing.ts'

const BETWEEN = /^(?:relation|relationship|tie|cooperation|talk|trade|dialogue|partnership)$/u

/** "Syrian-Russian relations" → "[relations with the host country]": the pair would tell where a visit goes. */
export function showPair(state: Showing, word: Word): boolean {
  const nations = word.text.split('-')
  const isPair = nations.length === 2 && nations.every((nation) => countryByDemonym(nation))
  const head = headOf(state.story.reading, word)
  if (!state.veil || !isPair || head.index !== word.index + 1 || !BETWEEN.test(head.lemma)) return false
  bracket(state, `${head.text} with the host country`, word.index, head.index + 1)
  state.out.veiled = true
  return true
}
