'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { may, type Right, type Role } from '#lib/classes/role.ts'

const PLACES: { path: string; name: string; right: Right; changes?: true }[] = [
  { path: '', name: 'Assignments', right: 'assist' },
  { path: '/members', name: 'Members', right: 'assist' },
  { path: '/gradebook', name: 'Gradebook', right: 'assist' },
  { path: '/accommodations', name: 'Extra time and attempts', right: 'teach', changes: true },
  { path: '/settings', name: 'Settings', right: 'teach' },
]

const FOR_LEARNERS: typeof PLACES = [
  { path: '', name: 'Assignments', right: 'belong' },
  { path: '/members/me', name: 'Results', right: 'belong' },
]

type ClassNavProps = { classId: string; role: Role; isArchived: boolean }

/** The pages of a class that this role may open; of an archived one none that only changes it. */
export function ClassNav({ classId, role, isArchived }: ClassNavProps) {
  const base = `/classes/${classId}`
  const here = usePathname().slice(base.length)
  const places =
    role === 'learner'
      ? FOR_LEARNERS
      : PLACES.filter(({ right, changes }) => may(role, right) && !(isArchived && changes))
  const isHere = (path: string) =>
    path === '' ? here === '' || here.startsWith('/assignments') : here.startsWith(path)
  return (
    <nav aria-label="Class">
      <ul className="flex flex-wrap gap-x-5">
        {places.map(({ path, name }) => (
          <li key={path}>
            <Link
              href={`${base}${path}` as Route}
              aria-current={isHere(path) ? 'page' : undefined}
              className="inline-flex min-h-11 items-center border-b-2 border-transparent text-ink-soft hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
