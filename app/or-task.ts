import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { taskInTheWay } from '#lib/quizzes/task-in-the-way.ts'

/**
 * What a use case returns; the page of the task where one holds the quiz back. Whoever has left its class sees that page
 * no more, and is led to one of their own.
 */
export async function orTask<T>(asked: Promise<T>, own: Route = '/classes'): Promise<T> {
  try {
    return await asked
  } catch (error) {
    const task = taskInTheWay(error)
    if (task?.hasLeft) redirect(own)
    if (task) redirect(`/classes/${task.classId}/assignments/${task.assignmentId}` as Route)
    throw error
  }
}
