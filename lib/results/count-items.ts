import { addCountJob } from '#lib/attempts/add-count-job.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { FEWEST } from '#lib/questions/item-limits.ts'
import { editionItemsSchema } from '#lib/quizzes/edition.ts'

/** What so many have met changes little in an hour, and takes a while to count. */
const MANY = 20_000
const HOUR = 3_600_000

/**
 * Counts anew how the versions of an edition did, over everybody: the job `count-items`. A version counts once a person,
 * where they met it first, and not for its owner. Where that was practising it does not count: the feedback in between
 * helps with the rest. The numbers are those of item-analysis.ts, but the rest of the test as a share, because different
 * quizzes may ask the same version.
 */
export async function countItems(input: { editionId: string }): Promise<void> {
  const edition = await database.quizEdition.findUnique({
    where: { id: input.editionId },
    select: { items: true },
  })
  if (!edition) return
  const now = clock.now()
  const asked = editionItemsSchema.parse(edition.items).map(({ versionId }) => versionId)
  const fresh = await database.itemStatistic.findMany({
    where: {
      versionId: { in: asked },
      attempts: { gt: MANY },
      computedAt: { gt: new Date(now.getTime() - HOUR) },
    },
    select: { versionId: true },
  })
  const known = new Set(fresh.map(({ versionId }) => versionId))
  await count(
    asked.filter((versionId) => !known.has(versionId)),
    now,
  )
  if (known.size > 0) await addCountJob(database, input.editionId, new Date(now.getTime() + HOUR))
}

async function count(versionIds: string[], now: Date): Promise<void> {
  await database.$executeRaw`
    WITH met AS (
      SELECT DISTINCT ON (r."versionId", a."userId") r."versionId", r.score, r.points, r.choice, r.seconds,
        a.score - r.score AS rest, a."maxScore" - r.points AS "restPoints",
        a.feedback = 'each' AND a."assignmentId" IS NULL AS "isPractice"
      FROM "Response" r
        JOIN "Attempt" a ON a.id = r."attemptId"
        JOIN "QuestionVersion" v ON v.id = r."versionId"
        JOIN "Question" q ON q.id = v."questionId"
      WHERE r."versionId" = ANY(${versionIds}::uuid[]) AND a.state = 'submitted' AND NOT r.dropped
        AND q."ownerId" IS DISTINCT FROM a."userId"
      ORDER BY r."versionId", a."userId", a."submittedAt", a.id
    ), firsts AS (
      SELECT * FROM met WHERE NOT "isPractice"
    ), sums AS (
      SELECT "versionId", count(*)::int AS attempts,
        avg(score::float / nullif(points, 0)) AS facility,
        corr(score::float / nullif(points, 0), rest::float / nullif("restPoints", 0)) AS discrimination,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) FILTER (WHERE seconds > 0 AND choice IS NOT NULL) AS seconds
      FROM firsts GROUP BY "versionId"
    ), chosen AS (
      SELECT "versionId", jsonb_object_agg(id, times) AS choices
      FROM (
        SELECT f."versionId", id, count(*)::int AS times
        FROM firsts f JOIN "QuestionVersion" v ON v.id = f."versionId",
          jsonb_array_elements_text(f.choice) id
        WHERE v.options <> '[]' AND v.kind <> 'order'
        GROUP BY f."versionId", id
      ) options GROUP BY "versionId"
    )
    INSERT INTO "ItemStatistic"
      ("versionId", attempts, facility, discrimination, choices, seconds, "computedAt")
    SELECT v.id, coalesce(attempts, 0), facility,
      CASE WHEN attempts >= ${FEWEST} AND discrimination IS NOT NULL THEN greatest(-1, least(1, discrimination)) END,
      coalesce(choices, '{}'), seconds, ${now.toISOString()}::timestamptz
    FROM "QuestionVersion" v LEFT JOIN sums ON sums."versionId" = v.id LEFT JOIN chosen ON chosen."versionId" = v.id
    WHERE v.id = ANY(${versionIds}::uuid[])
    ORDER BY v.id
    ON CONFLICT ("versionId") DO UPDATE SET attempts = excluded.attempts, facility = excluded.facility,
      discrimination = excluded.discrimination, choices = excluded.choices, seconds = excluded.seconds,
      "computedAt" = excluded."computedAt"
    WHERE "ItemStatistic"."computedAt" <= excluded."computedAt"`
}
