import { randomUUID } from 'node:crypto'
import type { Ids } from './records.ts'
import type { Row } from './row.ts'
import type { World } from './world.ts'

const uuid = /^[0-9a-f-]{36}$/

/** The names of the ids that a row sends. */
export function idsOf(row: Row, world: World): (keyof Ids)[] {
  return namesIn(row, world.ids).filter((name) => {
    const isId = uuid.test(world.ids[name]) && uuid.test(world.otherIds[name])
    return isId && !row.ignores?.includes(name)
  })
}

/** What a row takes from the world. */
export function namesIn(row: Row, ids: Ids): (keyof Ids)[] {
  const used = new Set<keyof Ids>()
  const watched = new Proxy(ids, {
    get: (all, name: keyof Ids) => {
      used.add(name)
      return all[name]
    },
  })
  if (row.kind === 'page' || row.kind === 'route') row.params(watched)
  if (row.kind === 'action') row.args(watched)
  row.search?.(watched)
  row.body?.(watched)
  return [...used]
}

/** What may be sent instead of an id: that of another class, and what is none. */
export function wrongIds(name: keyof Ids, world: World): string[] {
  const [id, others] = [world.ids[name], world.otherIds[name]]
  // What belongs to nobody has no other.
  return [...(others === id ? [] : [others]), ...noIds(id, world.ids)]
}

const noIds = (id: string, ids: Ids): string[] => [
  randomUUID(),
  id === ids.generation ? ids.report : ids.generation, // of another kind of record
  '',
  '..',
  "' OR 1=1 --",
  '\u0000',
  '\uD800',
  '%00',
  'constructor',
  '🛶'.repeat(2000),
  id.replaceAll('-', ''),
  `{${id}}`,
  `${id}\n`,
]
