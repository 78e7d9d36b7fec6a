import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engineBindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { PrismaPGlite } from 'pglite-prisma-adapter'

declare global {
  var PRISMA_WASM_PANIC_REGISTRY: { set_message(message: string): void } | undefined
}

/** The bindings know one instance of the program, so there is one a process. */
async function loadEngine(): Promise<void> {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: console.error }
  const file = new URL('schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm'))
  const { instance } = await WebAssembly.instantiate(readFileSync(fileURLToPath(file)), {
    './schema_engine_bg.js': { ...engineBindings },
  })
  engineBindings.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
}

let loading: Promise<void> | undefined

/** Prisma's schema engine without its command line, which would download a binary for the same work. */
export async function schemaEngine(
  schema: string,
  database: Parameters<typeof bindMigrationAwareSqlAdapterFactory>[0],
): Promise<engineBindings.SchemaEngine> {
  loading ??= loadEngine()
  await loading
  const datamodels: [string, string][] = [[schema, readFileSync(schema, 'utf8')]]
  return engineBindings.SchemaEngine.new(
    { datamodels },
    () => {},
    bindMigrationAwareSqlAdapterFactory(database),
  )
}

export const shadowDatabase = async () => new PrismaPGlite(await PGlite.create())

export const migrationsOf = (folder: string) => ({
  baseDir: folder,
  lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
  shadowDbInitScript: '',
  migrationDirectories: migrationDirectories(folder),
})

function migrationDirectories(folder: string) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: readFileSync(`${folder}/${path}/migration.sql`, 'utf8') },
      },
    }))
}

/** The SQL that leads from the migrations to the schema; empty when they agree. */
export async function pendingSql(
  folder = 'prisma/migrations',
  schema = 'prisma/schema.prisma',
): Promise<string> {
  // The migrations are run in the shadow database, and what comes out is compared with the schema.
  const engine = await schemaEngine(schema, await shadowDatabase())
  const { stdout } = await engine.diff({
    from: { tag: 'migrations', ...migrationsOf(folder) },
    to: { tag: 'schemaDatamodel', files: [{ path: schema, content: readFileSync(schema, 'utf8') }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  return stdout === null || stdout.includes('This is an empty migration') ? '' : stdout
}
