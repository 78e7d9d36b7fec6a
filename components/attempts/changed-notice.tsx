import { Notice } from '#components/ui/notice.tsx'

/** For a person without JavaScript, whose form came too late: what is shown is what is stored. */
export function ChangedNotice() {
  return (
    <Notice tone="warning" title="This answer was changed elsewhere" className="mb-6">
      <p>
        Another tab or device answered this question meanwhile. Below is what is saved; choose again to change
        it.
      </p>
    </Notice>
  )
}
