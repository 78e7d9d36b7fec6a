// npm run db:migration -- add_nickname   writes prisma/migrations/<time>_add_nickname/migration.sql for what changed
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { pendingSql } from './pending-sql.ts'

const { positionals } = parseArgs({ allowPositionals: true })
const name = positionals.join('_')
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Say what the migration does in small letters: npm run db:migration -- add_nickname')
  process.exit(2)
}

const sql = await pendingSql()
if (!sql) {
  console.log('schema.prisma and the migrations agree.')
} else {
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = `prisma/migrations/${time}_${name}`
  mkdirSync(folder)
  writeFileSync(`${folder}/migration.sql`, sql)
  console.log(`${folder}/migration.sql\n\n${sql}`)
}
process.exit() // the engine keeps handles open
