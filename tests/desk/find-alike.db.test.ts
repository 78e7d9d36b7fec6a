import { beforeEach, describe, expect, test, vi } from 'vitest'
import { freshState } from '#components/questions/editor-state.ts'
import type { Actor } from '#lib/accounts/actor.ts'
import { actorOrSignIn, requireActor } from '#lib/accounts/current-actor.ts'
import { findAlike } from '#lib/desk/find-alike.ts'
import { judgeQuestion } from '#lib/desk/judge-question.ts'
import { AppError } from '#lib/errors.ts'
import { emptyForm, type QuestionForm } from '#lib/questions/question-form.ts'
import { saveEdit } from '../../app/questions/[id]/actions.ts'
import { lookAlike } from '../../app/questions/actions.ts'
import { saveNew } from '../../app/questions/new/actions.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'

vi.mock('#lib/accounts/current-actor.ts', () => ({ actorOrSignIn: vi.fn(), requireActor: vi.fn() }))

let owner: Actor
let made: Awaited<ReturnType<typeof makeQuiz>>
let costId: string
const SAME = 'How much has the repair of the ferry cost?'
const typed = (values: Partial<QuestionForm>): QuestionForm => ({ ...emptyForm, topic: 'Money', ...values })

beforeEach(async () => {
  owner = await makePerson()
  made = await makeQuiz(owner)
  costId = made.questions.find(({ stem }) => stem.startsWith('How much'))?.id ?? ''
  vi.mocked(actorOrSignIn).mockResolvedValue(owner)
  vi.mocked(requireActor).mockResolvedValue(owner)
})

const ids = async (form: QuestionForm, questionId: string | null = null, actor = owner) =>
  (await findAlike({ form, questionId }, actor)).map(({ id }) => id)

describe('questions like the one that is being written', () => {
  test('are those of the person alone, retired ones too, and not the one that is edited', async () => {
    expect(await ids(typed({ stem: SAME }))).toEqual([costId])
    expect(await ids(typed({ stem: SAME }), costId)).toEqual([])
    expect(await ids(typed({ stem: SAME }), null, await makePerson())).toEqual([])
    await judgeQuestion({ questionId: costId, verdict: 'drop' }, owner)
    expect(await findAlike({ form: typed({ stem: SAME }), questionId: null }, owner)).toMatchObject([
      { id: costId, state: 'retired', isSame: true },
    ])
    for (const stem of ['', '  ', 'Who painted the harbour?', `${SAME} ${'x'.repeat(2000)}`])
      expect(await ids(typed({ stem }))).toEqual([])
  })

  test('ask by another word only where the answer is the same', async () => {
    const stem = 'As much as this did the repair of the ferry cost:'
    expect(await ids(typed({ kind: 'short', stem, accepted: '1 euro' }))).toEqual([])
    expect(await ids(typed({ kind: 'short', stem, accepted: '2.4 million euros' }))).toEqual([costId])
  })

  const sent = (values: Record<string, string>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ kind: 'short', stem: SAME, ...values }))
      form.set(name, value)
    return form
  }
  const blank = freshState(emptyForm)

  test('come with the answer to a form without scripts, beside its mistakes', async () => {
    const mistaken = await saveNew(made.articleId, blank, sent({}))
    expect(mistaken).toMatchObject({ form: { stem: SAME }, alike: [{ id: costId }] })
    expect(Object.keys(mistaken.errors)).toContain('accepted')
    expect(await saveNew(made.articleId, blank, sent({ intent: 'show' }))).toMatchObject({
      message: null,
      alike: [{ id: costId }],
    })
    const edited = await saveEdit(made.questions[0]?.id ?? '', blank, sent({ base: '1' }))
    expect(edited).toMatchObject({ alike: [{ id: costId }] })
    expect(await saveEdit(costId, blank, sent({ base: '1' }))).toMatchObject({ alike: [] })
  })

  test('are given to who asks, and to nobody who is signed out', async () => {
    expect(await lookAlike(null, sent({}))).toMatchObject([{ id: costId }])
    expect(await lookAlike(costId, sent({}))).toEqual([])
    vi.mocked(requireActor).mockRejectedValue(new AppError('signed-out', 'You are signed out.'))
    expect(await lookAlike(null, sent({}))).toBeNull()
  })
})
