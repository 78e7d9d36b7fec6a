import type { Route } from 'next'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { type HeldBack, heldBackWords } from '#lib/quizzes/task-in-the-way.ts'

/** Stands where a quiz would tell the answers of a task; leads to the task, if they are still in its class. */
export function HeldBackNotice({ task }: { task: HeldBack }) {
  return (
    <div className="mt-8 max-w-reading">
      <Notice title={task.hasLeft ? 'This was an assignment of yours' : 'This is an assignment of yours'}>
        {heldBackWords(task)}
      </Notice>
      {task.hasLeft ? null : (
        <p className="mt-4">
          <LinkButton href={`/classes/${task.classId}/assignments/${task.assignmentId}` as Route}>
            Go to the assignment
          </LinkButton>
        </p>
      )}
    </div>
  )
}
