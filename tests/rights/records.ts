import { randomUUID } from 'node:crypto'
import type { Actor } from '#lib/accounts/actor.ts'
import { reportProblem } from '#lib/attempts/report-problem.ts'
import { saveResponse } from '#lib/attempts/save-response.ts'
import { startAssigned } from '#lib/attempts/start-assigned.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { exportDeck } from '#lib/cards/export-deck.ts'
import { leaveDeck } from '#lib/cards/leave-deck.ts'
import { rateCard } from '#lib/cards/rate-card.ts'
import { readCard } from '#lib/cards/read-card.ts'
import { addLearners } from '#lib/classes/add-learners.ts'
import { assignQuiz } from '#lib/classes/assign-quiz.ts'
import { database } from '#lib/database/client.ts'
import { readComposition } from '#lib/quizzes/read-composition.ts'
import { comeUp, rated } from '../support/deck.ts'
import { playAssigned } from '../support/make-class.ts'
import { makeDrafts, makeQuiz } from '../support/make-quiz.ts'
import { answerTyped, makeTypedQuiz } from '../support/make-typed.ts'
import { keysOf, play } from '../support/play.ts'
import { type ClassPeople, membersOf } from './class-people.ts'

export type Ids = Awaited<ReturnType<typeof makeRecords>>

const HOUR = 3_600_000

/** The records of a class. Names of ids say whose they are: without a word, the owner's or the class's. */
export async function makeRecords(of: ClassPeople) {
  const { owner, classId, code, learner } = of
  const drafts = await makeDrafts(owner, undefined, 'Another ferry')
  const made = await makeQuiz(owner)
  const sample = await database.quiz.findFirstOrThrow({ where: { ownerId: null } })
  const dueAt = new Date(Date.now() + 24 * HOUR)
  const { quizId: sharedQuiz } = await makeQuiz(owner, 'A third ferry')
  await database.quiz.update({
    where: { id: sharedQuiz },
    data: { visibility: 'class', shares: { create: { classId } } },
  })
  const rules = { dueAt, attemptsAllowed: null, feedback: 'submitted' as const }
  const assign = () => assignQuiz({ classId, quizId: made.quizId, ...rules }, owner)
  const { assignmentId: assignment } = await assign()
  const { assignmentId: freshAssignment } = await assign()
  const { attemptId: submittedAttempt } = await playAssigned(assignment, learner, [])
  const { attemptId: runningAttempt } = await startAssigned({ assignmentId: assignment }, learner)
  const { attemptId: ownersSubmittedAttempt } = await play(made.quizId, owner, [0])
  const { attemptId: ownersAttempt } = await startAttempt({ quizId: made.quizId }, owner)
  const practiceAttempt = await practise(learner)
  await reportProblem({ attemptId: submittedAttempt, position: 0, reason: 'unclear', text: '' }, learner)
  const report = await database.problemReport.findFirstOrThrow({ where: { attemptId: submittedAttempt } })
  const members = await membersOf(of)
  const { member } = members
  const question = made.questions[0]?.id ?? ''
  await addLearners({ classId, list: 'Gina Given', familyFirst: false }, owner)
  const given = await database.member.findFirstOrThrow({ where: { classId, name: 'Gina Given' } })
  const regrade = await database.regrade.create({
    data: {
      ...{ quizId: made.quizId, assignmentId: assignment, questionId: question, byId: owner.id },
      ...{
        kind: 'drop',
        detail: await dropOf(question),
        reason: 'It was unclear.',
        state: 'done',
        finishedAt: new Date(),
      },
    },
  })
  await database.grade.create({
    data: { assignmentId: assignment, memberId: member, comment: 'Well done.', byId: owner.id },
  })
  const notification = await database.notification.create({
    data: { userId: learner.id, kind: 'assigned', classId, assignmentId: assignment, key: randomUUID() },
  })
  const response = await database.response.findFirstOrThrow({
    where: { attemptId: runningAttempt, position: 0 },
    select: { versionId: true, version: { select: { options: true } } },
  })
  const [option] = response.version.options as { id: string }[]
  return {
    class: classId,
    code,
    ...members,
    /** A learner whose account the class made. */
    givenMember: given.id,
    /** Private, and assigned to the class. */
    quiz: made.quizId,
    /** What it asks, as its composer has seen it. */
    seen: (await readComposition(made, owner)).seen,
    /** Shared with the class. */
    sharedQuiz,
    article: made.articleId,
    /** Public, and nobody's. */
    sampleQuiz: sample.id,
    sampleArticle: sample.articleId ?? '',
    generation: made.generationId,
    question,
    version: response.versionId,
    /** The id of an option of the first question. */
    option: option?.id ?? '',
    /** An article whose questions nobody has looked at. */
    draftArticle: drafts.articleId,
    draftQuestion: drafts.questions[0]?.id ?? '',
    report: report.id,
    /** Taken by the learner, who has an attempt in progress besides. */
    assignment,
    /** Not started by anybody. */
    freshAssignment,
    submittedAttempt,
    runningAttempt,
    ...(await workOf('left', assignment, of.left)),
    ...(await workOf('removed', assignment, of.removed)),
    ...(await workOf('guests', assignment, of.guestMember)),
    ...(await assignOfTheirOwn(of)),
    ownersAttempt,
    ownersSubmittedAttempt,
    /** The learner's, at a quiz of their own. */
    practiceAttempt,
    regrade: regrade.id,
    ...(await makeTyped(owner)),
    /** The learner's. */
    notification: notification.id,
    ...(await makeCards(learner)),
    owners: owner.id,
    learners: learner.id,
    learnersSession: '',
  }
}

/** Of two attempts of somebody, one is handed in, the other begun. */
async function workOf<Who extends string>(who: Who, assignmentId: string, actor: Actor) {
  const { attemptId: submitted } = await playAssigned(assignmentId, actor, [])
  const { attemptId: running } = await startAssigned({ assignmentId }, actor)
  type Names = `${Who}Submitted` | `${Who}Running`
  return { [`${who}Submitted`]: submitted, [`${who}Running`]: running } as Record<Names, string>
}

/** A teacher who will be gone assigns a private quiz of their own; the learner takes it. */
async function assignOfTheirOwn({ classId, formerTeacher, learner }: ClassPeople) {
  const { quizId, questions } = await makeQuiz(formerTeacher, 'The ferry of a former teacher')
  const assign = () =>
    assignQuiz({ classId, quizId, attemptsAllowed: 1, feedback: 'submitted' }, formerTeacher)
  const { assignmentId } = await assign()
  const { attemptId } = await playAssigned(assignmentId, learner, [])
  return {
    formersQuiz: quizId,
    formersQuestion: questions[0]?.id ?? '',
    formersAssignment: assignmentId,
    /** Not started by anybody. */
    formersFreshAssignment: (await assign()).assignmentId,
    /** The learner's. */
    formersAttempt: attemptId,
  }
}

/** A correction as it was stored. */
async function dropOf(questionId: string) {
  const { id } = await database.questionVersion.findFirstOrThrow({ where: { questionId } })
  return { change: { kind: 'drop' }, versionId: id, editions: null }
}

/** A quiz of a typed answer that somebody nearly knew, with a correction that its owner made. */
async function makeTyped(owner: Actor) {
  const { quizId, versionId, questionId } = await makeTypedQuiz(owner)
  await answerTyped(quizId, owner, 'Chang')
  const { id } = await database.regrade.create({
    data: {
      ...{ quizId, questionId, byId: owner.id, kind: 'accept', reason: 'It is the same.', state: 'done' },
      detail: { change: { kind: 'accept', accepted: ['Kai-shek'] }, versionId, editions: null },
    },
  })
  return { typedQuiz: quizId, typedVersion: versionId, typedRegrade: id }
}

/** Begins to practise, and answers the first question without having it checked. */
async function practise(learner: Actor) {
  const { quizId } = await makeQuiz(learner)
  const { attemptId } = await startAttempt({ quizId, practice: true }, learner)
  const [choice = ''] = await keysOf(attemptId)
  const answer = { position: 0, choice: [choice], revision: 0, saveId: randomUUID() }
  await saveResponse({ attemptId, ...answer }, learner)
  return attemptId
}

/**
 * Cards of the learner: one that has come up, one that was reviewed, and one that left the deck. They are of a quiz of
 * their own: what is assigned and not taken yet keeps its facts back.
 */
async function makeCards(learner: Actor) {
  const { quizId } = await makeQuiz(learner, 'The ferry of the learner')
  const { attemptId: ownAttempt } = await play(quizId, learner, [])
  const [card = '', reviewed = '', leftCard = ''] = (await comeUp(learner)).slice(-3)
  const review = await rated(reviewed, learner)
  await rateCard(review, learner)
  const { versionId } = await readCard({ cardId: card }, learner)
  await leaveDeck({ cardId: leftCard }, learner)
  return {
    /** At a quiz of their own, which no assignment holds back. */
    ownAttempt,
    card,
    cardVersion: versionId,
    review: review.reviewId,
    leftCard,
    /** The deck of the learner, as a file. */
    deck: JSON.stringify(await exportDeck(learner)),
  }
}
