import { beforeEach, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { changeRole } from '#lib/classes/change-role.ts'
import { readAssignmentForm } from '#lib/classes/read-assignment-form.ts'
import { readCode } from '#lib/classes/read-code.ts'
import { renewCode } from '#lib/classes/renew-code.ts'
import { renewEdition } from '#lib/classes/renew-edition.ts'
import { database } from '#lib/database/client.ts'
import { takeNewQuestions } from '../../app/classes/[id]/assignments/[assignmentId]/edit/actions.ts'
import { close, expire, renew } from '../../app/classes/[id]/code/actions.ts'
import { remove } from '../../app/classes/[id]/members/[memberId]/edit/actions.ts'
import { addMember, makeAssignment, makeClass, memberIdOf } from '../support/make-class.ts'

vi.mock('#lib/accounts/current-actor.ts', () => ({ actorOrSignIn: vi.fn() }))
vi.mock('next/cache', () => ({ revalidatePath: vi.fn() }))
vi.mock('next/headers', () => ({ headers: async () => new Headers({ 'next-action': 'yes' }) }))

let made: Awaited<ReturnType<typeof makeClass>>
let colleague: Actor

async function signIn(teacher: Actor): Promise<void> {
  vi.mocked(actorOrSignIn).mockResolvedValue(teacher)
}

beforeEach(async () => {
  made = await makeClass({ learners: 1 })
  colleague = await addMember(made.classId, 'teacher')
  await signIn(made.teacher)
})

function form(fields: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}

test('a press of “Stop joining” on an old page says which code is there now, and a second press stops it', async () => {
  const { classId, code, teacher } = made
  const { code: theirs } = await renewCode({ classId, seen: code }, colleague)
  const said = await close(classId, { seen: code, message: null }, form({ seen: code }))
  expect(said).toEqual({ seen: theirs, message: expect.stringContaining('another code') })
  expect(await readCode({ classId }, teacher)).toMatchObject({ code: theirs })
  expect(await close(classId, said, form({ seen: said.seen }))).toMatchObject({ message: null })
  expect(await readCode({ classId }, teacher)).toBeNull()
})

test('a press of “Make another code” says that joining is stopped, and a second press makes one', async () => {
  const { classId, code, teacher } = made
  await signIn(colleague)
  await close(classId, { seen: code, message: null }, form({ seen: code }))
  await signIn(teacher)
  const said = await renew(classId, { seen: code, message: null }, form({ seen: code }))
  expect(said).toEqual({ seen: '', message: expect.stringContaining('stopped joining') })
  expect(await readCode({ classId }, teacher)).toBeNull()
  await renew(classId, said, form({ seen: said.seen }))
  expect(await readCode({ classId }, teacher)).not.toBeNull()
})

test('an end that was typed for the old code stays in the form, and is for the new one when it is sent again', async () => {
  const { classId, code, teacher } = made
  const { code: theirs } = await renewCode({ classId, seen: code }, colleague)
  const until = '2099-05-01T08:00'
  const before = { until: '', seen: '', code, errors: [] }
  const said = await expire(classId, before, form({ until, seen: '', code }))
  expect(said).toEqual({ until, seen: '', code: theirs, errors: [expect.stringContaining('another code')] })
  await expire(classId, said, form({ until, seen: said.seen, code: said.code }))
  expect(await readCode({ classId }, teacher)).toMatchObject({ code: theirs, until })
})

test('new questions are not taken on an old page; what the colleague made of them is told, and theirs can be kept', async () => {
  const { classId, assignmentId, quizId, teacher } = await makeAssignment()
  await signIn(teacher)
  const which = { classId, assignmentId }
  const questionsOf = () => readAssignmentForm(which, teacher)
  const { editionId: seen } = await questionsOf()
  await database.quizItem.deleteMany({ where: { quizId, position: 2 } })
  await renewEdition({ ...which, seen }, teacher)
  await database.quizItem.deleteMany({ where: { quizId, position: 1 } })
  const before = { seen, problem: null, isTheirs: false }
  const said = await takeNewQuestions(which, before, form({ seen }))
  const { editionId: theirs } = await questionsOf()
  const sentence = '2 questions now. The quiz has 1 question.'
  expect(said).toEqual({ seen: theirs, problem: expect.stringContaining(sentence), isTheirs: true })
  await expect(takeNewQuestions(which, said, form({ seen: said.seen }))).rejects.toThrow('NEXT_REDIRECT')
  expect((await questionsOf()).quizHasChanged).toBe(false)
})

test('who was made a teacher meanwhile is not taken out, and the page says why', async () => {
  const { classId, teacher, learners } = made
  const memberId = await memberIdOf(classId, learners[0]!)
  await signIn(colleague)
  await changeRole({ classId, memberId, role: 'teacher', seen: 'learner' }, teacher)
  expect(await remove(classId, memberId, { message: null })).toEqual({
    message: 'Only the owner of the class can take out a teacher.',
  })
  expect(await database.member.findUnique({ where: { id: memberId } })).toMatchObject({ state: 'active' })
})
