import type { Metadata } from 'next'
import { PageHeader } from '#components/ui/page-header.tsx'
import { CodeForm } from './code-form.tsx'

export const metadata: Metadata = { title: 'Join a class' }

export default function JoinPage() {
  return (
    <div className="mx-auto max-w-form">
      <PageHeader title="Join a class" lead="Your teacher has the code: eight letters and digits." />
      <CodeForm typed="" message={null} />
    </div>
  )
}
