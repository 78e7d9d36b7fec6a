import { countryByDemonym } from '#lib/knowledge/countries.ts'
import { Refusal } from '../refusal.ts'
import type { Word } from '../tokens.ts'
import { headOf } from '../tree.ts'
import type { Showing } from './showing.ts'

const BETWEEN = /^(?:relation|relationship|tie|cooperation|talk|trade|dialogue|partnership)$/u

/**
 * "Syrian-Russian relations" tells where a visit goes, and nothing that stands for it tells whose relations are meant:
 * where the goal is veiled, such a sentence is not shown.
 */
export function refusePair(state: Showing, word: Word): void {
  const nations = word.text.split('-')
  const isPair = nations.length === 2 && nations.every((nation) => countryByDemonym(nation))
  if (state.veil && isPair && BETWEEN.test(headOf(state.story.reading, word).lemma)) throw new Refusal('pair')
}
