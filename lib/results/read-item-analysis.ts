import type { Actor } from '#lib/accounts/actor.ts'
import { assignmentsWhere } from '#lib/classes/class-store.ts'
import { may } from '#lib/classes/role.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { keyWords } from '#lib/questions/response-words.ts'
import { type EditionItem, editionItemsSchema } from '#lib/quizzes/edition.ts'
import { refuseHeldBack } from '#lib/quizzes/held-back.ts'
import { analyseItem, groupsOf } from './item-analysis.ts'
import type { AnalysedQuestion, AnalysisView } from './item-analysis-view.ts'
import { itemAnswers, partsOf } from './item-answers.ts'
import { itemFlags } from './item-flags.ts'
import { firstSittings, itemsOf, type NamedSitting, type StoredItem, sittingOf } from './item-store.ts'
import type { ScoreGroup } from './score-groups.ts'

/**
 * How the questions of an assignment did in first attempts. For who may assist in its class. `who` is the number of the
 * question of which is told who gave which answer: of all of them it would be a very long page.
 */
export async function readItemAnalysis(
  input: { classId: string; assignmentId: string; who?: number },
  actor: Actor,
): Promise<AnalysisView> {
  const id = recordId(input.assignmentId, 'assignment')
  const classId = recordId(input.classId, 'class')
  const row = await database.assignment.findFirst({
    where: { id, classId, ...assignmentsWhere(actor, 'assist') },
    select: {
      title: true,
      edition: { select: { items: true } },
      class: {
        select: { archivedAt: true, members: { where: { userId: actor.id }, select: { role: true } } },
      },
    },
  })
  if (!row) throw notFound('assignment')
  await refuseHeldBack(database, { assignmentId: id }, actor)
  const edition = editionItemsSchema.parse(row.edition.items).toSorted((a, b) => a.position - b.position)
  const { rows, versionIds } = await firstSittings(id)
  const items = await itemsOf([...new Set([...edition.map((item) => item.versionId), ...versionIds])])
  const questionOf = new Map([...items].map(([versionId, { questionId }]) => [versionId, questionId]))
  const sittings = rows.map(
    ({ name, score, maxScore, row }): NamedSitting => ({
      name,
      score,
      maxScore,
      ...sittingOf(row, questionOf),
    }),
  )
  const groups = groupsOf(sittings)
  const role = row.class.members[0]?.role
  return {
    assignmentId: id,
    classId,
    title: row.title,
    mayRegrade: role !== undefined && may(role, 'teach') && row.class.archivedAt === null,
    learners: sittings.length,
    shares: sittings
      .map(({ score, maxScore }) => (maxScore === 0 ? 0 : score / maxScore))
      .sort((a, b) => a - b),
    questions: edition.flatMap((item, index) => {
      const stored = items.get(item.versionId)
      return stored
        ? [analysed({ item, stored, number: index + 1, who: input.who }, sittings, groups, actor)]
        : []
    }),
  }
}

type Asked = { item: EditionItem; stored: StoredItem; number: number; who: number | undefined }

function analysed(
  { item, stored, number, who }: Asked,
  sittings: NamedSitting[],
  groups: ScoreGroup[],
  actor: Actor,
): AnalysedQuestion {
  const { questionId, content } = stored
  const { kind, contextLine, stem, unit, key, options } = content
  const { given, ...statistics } = analyseItem(questionId, sittings, groups, partsOf(content))
  const right = [...key, ...(item.accepted ?? [])]
  const isDropped = item.dropped ?? false
  return {
    number,
    questionId,
    versionId: item.versionId,
    ...{ kind, contextLine, stem, unit, points: item.points, isDropped },
    keyWords: keyWords(content, key),
    isOwn: stored.ownerId === actor.id,
    isRetired: stored.isRetired,
    statistics,
    flags: itemFlags({ kind, options, right, isDropped }, { ...statistics, given }),
    answers: itemAnswers(
      content,
      item,
      { given },
      {
        givers: sittings.map(({ name, responses }, index) => ({
          name,
          group: groups[index] ?? 'middle',
          response: responses.get(questionId),
        })),
        isNamed: who === number,
      },
    ),
  }
}
