// node tests/e2e/class-scene.ts TEACHER LEARNER [LEARNERS ASSIGNMENTS]   makes a class for two people, by their e-mail
// addresses, with a sample quiz assigned to it; with numbers, many more learners and assignments. Writes its ids as JSON.
// Asked by browser tests with the DATABASE_URL of the program that they look at.
import { randomUUID } from 'node:crypto'
import { assignQuiz } from '../../lib/classes/assign-quiz.ts'
import { joinClass } from '../../lib/classes/join-class.ts'
import { openClass } from '../../lib/classes/open-class.ts'
import { database, disconnect } from '../../lib/database/client.ts'
import { fillGradebook } from '../support/fill-gradebook.ts'

const [, , teacherEmail = '', learnerEmail = '', learners = '', assignments = ''] = process.argv

async function actorOf(email: string) {
  const { id, name, timeZone } = await database.user.findUniqueOrThrow({ where: { email } })
  return { id, name, timeZone, isGuest: false }
}

const [teacher, learner] = [await actorOf(teacherEmail), await actorOf(learnerEmail)]
const { classId, code } = await openClass({ name: `Class ${randomUUID().slice(0, 4)}` }, teacher)
await joinClass({ code, name: 'Lea Learner' }, learner)
const quiz = await database.quiz.findFirstOrThrow({ where: { sampleKey: { contains: 'prorogation' } } })
const rules = { feedback: 'submitted' as const, attemptsAllowed: 3 }
const { assignmentId } = await assignQuiz(
  { classId, quizId: quiz.id, title: 'Parliament', ...rules },
  teacher,
)
const { id: memberId } = await database.member.findFirstOrThrow({ where: { classId, userId: learner.id } })
if (learners) {
  await fillGradebook(
    { classId, assignmentId },
    { learners: Number(learners), assignments: Number(assignments) },
  )
  await database.$executeRawUnsafe('ANALYZE')
}
console.log(JSON.stringify({ classId, assignmentId, memberId }))
await disconnect()
