/**
 * How questions did in first attempts, in SQL: sums of what the job `count-items` keeps of each version, so that nothing
 * here looks at an attempt. Versions with the same right answer count together: an edit of the words does not begin anew.
 */
import { database } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { EASY, FEWEST, HARD, HARD_BAND } from '#lib/questions/item-limits.ts'
import { KINDS, type QuestionKind, ruleOf } from '#lib/questions/kinds.ts'
import type { BankFilter, BankStatistic } from './bank-view.ts'

/** To be joined to a question `q` with its current version `v`: `together` over all that counts, `alone` of `v` itself. */
export const statisticJoins = Prisma.sql`
  LEFT JOIN "ItemStatistic" alone ON alone."versionId" = v.id
  LEFT JOIN LATERAL (
    SELECT sum(s.attempts)::int AS attempts, count(*)::int AS versions,
      sum(s.attempts * s.facility) / nullif(sum(s.attempts) FILTER (WHERE s.facility IS NOT NULL), 0) AS facility
    FROM "QuestionVersion" e JOIN "ItemStatistic" s ON s."versionId" = e.id
    WHERE e."questionId" = q.id AND s.attempts > 0
      AND e.kind = v.kind AND e.key = v.key AND e.tolerance IS NOT DISTINCT FROM v.tolerance
  ) together ON true`

/** Kinds whose wrong options were written for the question. */
const WITH_OPTIONS = (Object.keys(KINDS) as QuestionKind[]).filter((kind) => {
  const { key, texts } = ruleOf(kind)
  return !texts && (key === 'option' || key === 'options')
})

/** What can be asked for by how questions did. Shares are as they are shown: rounded to whole percents. */
const DID: Record<NonNullable<BankFilter['did']>, Prisma.Sql> = {
  answered: Prisma.sql`together.attempts > 0`,
  unanswered: Prisma.sql`together.attempts IS NULL`,
  half: Prisma.sql`together.facility < 0.495`,
  hard: Prisma.sql`together.facility < ${HARD_BAND}::float`,
  // The flags of item analysis (results/item-flags.ts), as far as they show over everybody.
  flagged: Prisma.sql`alone.attempts >= ${FEWEST}::int AND (alone.discrimination < 0
    OR alone.facility <= ${HARD}::float OR alone.facility >= ${EASY}::float
    OR v.kind = ANY(${WITH_OPTIONS}) AND EXISTS (
      SELECT 1 FROM jsonb_array_elements(v.options) o
      WHERE NOT jsonb_exists(alone.choices, o->>'id') AND NOT jsonb_exists(v.key, o->>'id')))`,
}

export const didSo = (did: BankFilter['did']): Prisma.Sql[] => (did ? [Prisma.sql`(${DID[did]})`] : [])

const NEWEST = Prisma.sql`q."createdAt" DESC, q.id DESC`

const ORDERS: Record<NonNullable<BankFilter['sort']>, Prisma.Sql> = {
  newest: NEWEST,
  hardest: Prisma.sql`together.facility NULLS LAST, together.attempts DESC NULLS LAST, ${NEWEST}`,
  easiest: Prisma.sql`together.facility DESC NULLS LAST, together.attempts DESC NULLS LAST, ${NEWEST}`,
  answered: Prisma.sql`together.attempts DESC NULLS LAST, ${NEWEST}`,
  name: Prisma.sql`lower(v.stem), ${NEWEST}`,
}

export const orderOf = (sort: BankFilter['sort']): Prisma.Sql => ORDERS[sort ?? 'newest']

/** Whether a filter looks at statistics at all. */
export const needsStatistics = ({ sort, did }: BankFilter): boolean =>
  did !== undefined || sort === 'hardest' || sort === 'easiest' || sort === 'answered'

type Row = BankStatistic['together'] & { id: string; alone: BankStatistic['alone'] }

/** By question; those without a counted attempt are missing. */
export async function statisticsOf(ids: string[]): Promise<Map<string, BankStatistic>> {
  const rows = await database.$queryRaw<Row[]>`
    SELECT q.id, together.attempts, together.versions, together.facility,
      CASE WHEN alone.attempts > 0 THEN json_build_object('attempts', alone.attempts, 'facility', alone.facility,
        'discrimination', alone.discrimination, 'chosen', ARRAY(SELECT jsonb_object_keys(alone.choices))) END AS alone
    FROM "Question" q
    JOIN "QuestionVersion" v ON v."questionId" = q.id AND v.number = q.version
    ${statisticJoins}
    WHERE q.id = ANY(${ids}::uuid[]) AND together.attempts > 0`
  return new Map(rows.map(({ id, alone, ...together }) => [id, { together, alone }]))
}
