/**
 * The sums that are kept where attempts are marked, and how each follows from the marked responses. In SQL, over the
 * people `$1`, so that a person of any number of attempts can be audited and rebuilt.
 */
type Definition = {
  table: 'Attempt' | 'AttemptTopic' | 'TopicScore' | 'DayScore' | 'FactScore'
  /** Columns that name a row. */
  key: string[]
  sums: string[]
  /** Which rows of the table are these people's. */
  scope: string
  expected: string
}

const submitted = `a."userId" = ANY($1::uuid[]) AND a.state = 'submitted'`

/** An attempt counts when its results open; what a regrade left out never. */
const counted = `
  FROM "Attempt" a
    JOIN "Response" r ON r."attemptId" = a.id AND NOT r.dropped
    JOIN "QuestionVersion" v ON v.id = r."versionId"
    JOIN "Question" q ON q.id = v."questionId"
  WHERE ${submitted} AND a."opensAt" IS NULL`

const tally = `coalesce(sum(r.score), 0)::int AS score, coalesce(sum(r.points), 0)::int AS "maxScore",
  count(r.position)::int AS questions, (count(*) FILTER (WHERE r.correct))::int AS correct`

const byAttempt = (which: string) => `
  SELECT a.id, a."userId", a."submittedOn" AS day, a.seconds, ${tally}
  FROM "Attempt" a LEFT JOIN "Response" r ON r."attemptId" = a.id AND NOT r.dropped
  WHERE ${which} GROUP BY a.id`

const tallied = ['score', 'maxScore', 'questions', 'correct']
const ofPerson = '"userId" = ANY($1::uuid[])'

export const keptSums: Definition[] = [
  {
    table: 'Attempt',
    key: ['id'],
    sums: ['score', 'maxScore'],
    scope: `${ofPerson} AND state = 'submitted'`,
    expected: `SELECT id, score, "maxScore" FROM (${byAttempt(submitted)}) attempts`,
  },
  {
    table: 'AttemptTopic',
    key: ['attemptId', 'topic'],
    sums: ['userId', 'submittedAt', ...tallied],
    scope: `"attemptId" IN (SELECT id FROM "Attempt" WHERE ${ofPerson})`,
    expected: `
      SELECT a.id AS "attemptId", q.topic, a."userId", a."submittedAt", ${tally} ${counted} GROUP BY a.id, q.topic`,
  },
  {
    table: 'TopicScore',
    key: ['userId', 'topic'],
    sums: tallied,
    scope: ofPerson,
    expected: `SELECT a."userId", q.topic, ${tally} ${counted} GROUP BY a."userId", q.topic`,
  },
  {
    table: 'DayScore',
    key: ['userId', 'day'],
    sums: [...tallied, 'attempts', 'seconds'],
    scope: ofPerson,
    expected: `
      SELECT "userId", day, sum(score)::int AS score, sum("maxScore")::int AS "maxScore",
        sum(questions)::int AS questions, sum(correct)::int AS correct, count(*)::int AS attempts,
        sum(seconds)::int AS seconds
      FROM (${byAttempt(`${submitted} AND a."opensAt" IS NULL`)}) attempts GROUP BY "userId", day`,
  },
  {
    // Facts tell keys: of attempts that never show theirs, none is kept.
    table: 'FactScore',
    key: ['userId', 'factId'],
    sums: ['questions', 'correct', 'missed', 'lastAt'],
    scope: ofPerson,
    expected: `
      SELECT a."userId", q."factId", count(*)::int AS questions,
        (count(*) FILTER (WHERE r.correct))::int AS correct,
        (count(*) FILTER (WHERE r.correct IS NOT TRUE))::int AS missed, max(a."submittedAt") AS "lastAt"
      ${counted} AND q."factId" IS NOT NULL AND a.feedback <> 'never'
      GROUP BY a."userId", q."factId"`,
  },
]

const quoted = (columns: string[], of = '') => columns.map((column) => `${of}"${column}"`).join(', ')

/** Rows that are not what the responses say; `kept` or `expected` is null where the row is on one side only. */
export function differencesSql({ table, key, sums, scope, expected }: Definition, most: number): string {
  return `
    SELECT jsonb_build_object(${key.map((column) => `'${column}', "${column}"`).join(', ')}) AS key,
      to_jsonb(kept) AS kept, to_jsonb(expected) AS expected
    FROM (SELECT ${quoted([...key, ...sums])} FROM "${table}" WHERE ${scope}) kept
      FULL JOIN (${expected}) expected USING (${quoted(key)})
    WHERE (${quoted(sums, 'kept.')}) IS DISTINCT FROM (${quoted(sums, 'expected.')})
    ORDER BY ${quoted(key)} LIMIT ${most}`
}

/** The statements that write the sums anew. */
export function rebuildSql({ table, key, sums, scope, expected }: Definition): string[] {
  if (table === 'Attempt') {
    const set = sums.map((column) => `"${column}" = expected."${column}"`).join(', ')
    return [`UPDATE "Attempt" a SET ${set} FROM (${expected}) expected WHERE expected.id = a.id`]
  }
  const columns = [...key, ...sums]
  return [
    `DELETE FROM "${table}" WHERE ${scope}`,
    `INSERT INTO "${table}" (${quoted(columns)}) SELECT ${quoted(columns)} FROM (${expected}) expected`,
  ]
}
