'use client'

import { Button } from '#components/ui/button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'

/** Shown instead of a page that could not be drawn. What was saved before is still there. */
export default function PageError({ retry }: { error: Error; retry: () => void }) {
  return (
    <PageHeader
      title="This did not work"
      lead="Something went wrong here, not with what you did. What you saved before is still there. Try again in a moment; if it stays like this, tell whoever runs this installation."
      actions={<Button onClick={retry}>Try again</Button>}
    />
  )
}
