import { countryByDemonym } from '#lib/knowledge/countries.ts'
import type { Word } from '../tokens.ts'
import { headOf } from '../tree.ts'
import { bracket, type Showing } from './showing.ts'

const BETWEEN = /^(?:relation|relationship|tie|cooperation|talk|trade|dialogue|partnership)$/u

/** "Syrian-Russian relations" → "[the two countries'] relations": the pair would tell where a visit goes. */
export function showPair(state: Showing, word: Word): boolean {
  const nations = word.text.split('-')
  const isPair = nations.length === 2 && nations.every((nation) => countryByDemonym(nation))
  if (!state.veil || !isPair || !BETWEEN.test(headOf(state.story.reading, word).lemma)) return false
  bracket(state, "the two countries'", word.index, word.index + 1)
  state.out.veiled = true
  return true
}
