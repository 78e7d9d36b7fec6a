import type { Metadata, Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { ClassNav } from '#components/classes/class-nav.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { classOf } from './class-of.ts'

type ClassLayoutProps = { params: Promise<{ id: string }>; children: ReactNode }

export async function generateMetadata({ params }: ClassLayoutProps): Promise<Metadata> {
  const name = (await classOf((await params).id))?.name ?? 'Class'
  return { title: { template: `%s · ${name} · Quizwire`, default: `${name} · Quizwire` } }
}

/** The name of the class and the way around in it. Each page asks for itself who may see it, and has its own headline. */
export default async function ClassLayout({ params, children }: ClassLayoutProps) {
  const found = await classOf((await params).id)
  if (!found) return children // the page leads to the sign-in, and from there back to itself
  return (
    <>
      <div className="mb-8 border-b border-hairline print:hidden">
        <p className="flex flex-wrap items-center gap-x-3">
          <Link
            href={`/classes/${found.id}` as Route}
            className="headline inline-flex min-h-11 items-center text-xl hover:underline"
          >
            {found.name}
          </Link>
          {found.isArchived ? <Badge>Archived</Badge> : null}
        </p>
        <ClassNav classId={found.id} role={found.role} isArchived={found.isArchived} />
      </div>
      {children}
    </>
  )
}
