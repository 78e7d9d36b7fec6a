import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { actionEntry, pageEntry, routeEntry } from './row.ts'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const files = (pattern: string) => globSync(pattern, { cwd: root }).toSorted()

/** The file of each page and route by its address: "page /classes/[id]" or "route /api/health". */
export const fileOf = (kind: 'page' | 'route', address: string): string => {
  const found = files(`app/**/${kind}.{ts,tsx}`).find((file) => addressOf(file) === address)
  if (!found) throw new Error(`There is no ${kind} ${address}.`)
  return found
}

const addressOf = (file: string): string =>
  `/${file
    .split('/')
    .slice(1, -1)
    .filter((part) => !/^\(.*\)$|^@/.test(part))
    .join('/')}`

/** Everything that can be asked from outside: pages, methods of routes, functions of files with 'use server'. */
export function entries(): string[] {
  const pages = files('app/**/page.{ts,tsx}').map((file) => pageEntry(addressOf(file)))
  const routes = files('app/**/route.{ts,tsx}').flatMap((file) =>
    methodsOf(read(file)).map((method) => routeEntry(method, addressOf(file))),
  )
  const actions = files('{app,components,lib}/**/*.{ts,tsx}').flatMap((file) => {
    if (file.startsWith('lib/database/generated')) return []
    return actionsOf(file, read(file)).map((name) => actionEntry(file, name))
  })
  return [...pages, ...routes, ...actions]
}

const METHOD = /\b(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/g

function methodsOf(text: string): string[] {
  const exported = text.match(/^export (?:async )?(?:function|const) \w+|^export \{[^}]*\}/gm) ?? []
  return exported.flatMap((line) => line.match(METHOD) ?? [])
}

/** A function within another one cannot be called from here, so it must not be an action. */
function actionsOf(file: string, text: string): string[] {
  if (/^\s+['"]use server['"]/m.test(text)) throw new Error(`${file}: move this action to a file of actions.`)
  if (!/^['"]use server['"]/.test(text)) return []
  if (/^export (\{|\*|default)/m.test(text))
    throw new Error(`${file}: export actions where they are written.`)
  return [...text.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(([, name = '']) => name)
}
