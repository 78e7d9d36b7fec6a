import { copyInto } from './copy-in.ts'

export type ClassTables = Awaited<ReturnType<typeof openClassTables>>

/** The tables that hold classes, open for rows. */
export async function openClassTables(url: string) {
  const open = (table: string, ...columns: string[]) => copyInto(url, table, columns)
  return {
    person: await open('User', 'id', 'name', 'email', 'createdAt', 'updatedAt'),
    class: await open('Class', 'id', 'ownerId', 'name', 'timeZone', 'createdAt', 'updatedAt'),
    code: await open('JoinCode', 'id', 'classId', 'code', 'createdAt'),
    member: await open('Member', 'id', 'classId', 'userId', 'role', 'name', 'joinedAt'),
    accommodation: await open('Accommodation', 'id', 'memberId', 'timeFactor', 'updatedAt'),
    assignment: await open(
      'Assignment',
      ...['id', 'classId', 'quizId', 'editionId', 'assignedById', 'title', 'dueAt', 'attemptsAllowed'],
      ...['scoring', 'lateRule', 'feedback', 'createdAt', 'updatedAt'],
    ),
    result: await open(
      'AssignmentResult',
      ...['assignmentId', 'memberId', 'attempts', 'running', 'score', 'maxScore', 'attemptId'],
      ...['submittedAt', 'lateDays'],
    ),
    grade: await open(
      'Grade',
      ...['assignmentId', 'memberId', 'score', 'reason', 'comment', 'byId', 'updatedAt'],
    ),
    notice: await open(
      'Notification',
      ...['id', 'userId', 'kind', 'classId', 'assignmentId', 'key', 'detail', 'createdAt', 'readAt'],
    ),
  }
}
