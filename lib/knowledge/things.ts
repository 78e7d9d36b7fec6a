import { nameKey } from './name-key.ts'
import { addTo, type Cells, cellList, lazily, readRows } from './read-table.ts'

/** An organisation, place, contest, disease or other thing with a class word: "airline", "space agency", "holiday". */
export type Thing = {
  name: string
  class: string
  /** Country or part of the world, or ''. */
  country: string
  /** 1 known to everybody who follows the news, 2 widely, 3 in its country or field. */
  rank: 1 | 2 | 3
  /** Years in which it was known by this name; '' for no bound. */
  from: string
  to: string
  /** Something else is better known by the name. */
  second: boolean
  aliases: string[]
}

const COLUMNS = 'name class country rank from to note aliases'

/** Rows by name and class; a row is taken apart when it is asked for. */
const tables = lazily(() => {
  const rows = ['organisations', 'things'].flatMap((table) => readRows(table, COLUMNS))
  const byName = new Map<string, string[]>()
  const byClass = new Map<string, string[]>()
  for (const row of rows) {
    const nameEnd = row.indexOf('\t')
    addTo(byName, nameKey(row.slice(0, nameEnd)), row)
    for (const alias of cellList(row.slice(row.lastIndexOf('\t') + 1))) addTo(byName, nameKey(alias), row)
    addTo(byClass, row.slice(nameEnd + 1, row.indexOf('\t', nameEnd + 1)), row)
  }
  return { rows, byName, byClass, known: new Map<string, Thing>() }
})

/** The thing of a row: the same one each time. */
function thingOf(row: string): Thing {
  const { known } = tables()
  const thing = known.get(row) ?? readThing(row.split('\t'))
  known.set(row, thing)
  return thing
}

function readThing(cells: Cells): Thing {
  return {
    name: cells[0]!,
    class: cells[1]!,
    country: cells[2]!,
    rank: Number(cells[3]) as Thing['rank'],
    from: cells[4]!,
    to: cells[5]!,
    second: cells[6] === 'second',
    aliases: cellList(cells[7]),
  }
}

/** All organisations and other things. */
export function allThings(): readonly Thing[] {
  return tables().rows.map(thingOf)
}

/**
 * What the name stands for. With a class word ("party", "news agency") only a thing of such a class; without one
 * only if the name is best known for it, and of one class.
 */
export function thingByName(name: string, classWord?: string): Thing | undefined {
  const found = (tables().byName.get(nameKey(name)) ?? []).map(thingOf)
  if (classWord !== undefined) return found.find((thing) => isOfClass(thing, classWord))
  const known = found.filter((thing) => !thing.second)
  return known.length === 1 ? known[0] : undefined
}

function isOfClass(thing: Thing, classWord: string): boolean {
  const word = classWord.toLowerCase().replace(/s$/u, '')
  // An "oil and gas company" is meant by "oil company" and by "gas company".
  const kinds = [thing.class, thing.class.replace(/ and \w+/u, ''), thing.class.replace(/\w+ and /u, '')]
  return kinds.some((kind) => kind === word || kind.endsWith(` ${word}`) || word.endsWith(` ${kind}`))
}

/**
 * Things of the same class known by their name in that year: first of the same country, then of the others; in each
 * the ones about as well known come first, of two steps the better known.
 */
export function siblingThings(thing: Thing, year: number): Thing[] {
  const all = (tables().byClass.get(thing.class) ?? [])
    .map(thingOf)
    .filter((other) => other !== thing && isKnownIn(other, year))
  const order = (other: Thing) =>
    (other.country === thing.country ? 0 : 10) +
    2 * Math.abs(other.rank - thing.rank) +
    (other.rank > thing.rank ? 1 : 0)
  return all.sort((a, b) => order(a) - order(b))
}

function isKnownIn(thing: Thing, year: number): boolean {
  return (thing.from === '' || Number(thing.from) < year) && (thing.to === '' || Number(thing.to) > year)
}

/** Nouns at the end of a name, or short names, that take "the" in a sentence. */
const TAKES_THE =
  /(?:\b(?:Union|Nations|League|Bank|Fund|Organi[sz]ation|Agency|Administration|Service|Commission|Parliament|Council|Court|Party|Department|Bureau|States|Church|Committee|Commonwealth|Reserve|Forum|Forces|Army|Movement|Front|Cross|Crescent|Association|Federation|Conservatives|Democrats|Greens)\b(?: (?:of|for|and|on) .+)?$)|^(?:UN|EU|IMF|WHO|WTO|FBI|CIA|NSA|FDA|EPA|CDC|BBC|AU|IAEA|OECD|OSCE)$/u

/** Whether a sentence says "the" before the name. */
export function takesThe(name: string): boolean {
  return TAKES_THE.test(name) && !/^the /iu.test(name)
}
