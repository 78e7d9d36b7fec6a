'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { may, type Right, type Role } from '#lib/classes/role.ts'

const PLACES: { path: string; name: string; right: Right }[] = [
  { path: '', name: 'Assignments', right: 'assist' },
  { path: '/members', name: 'Members', right: 'assist' },
  { path: '/gradebook', name: 'Gradebook', right: 'assist' },
  { path: '/accommodations', name: 'More time', right: 'teach' },
  { path: '/settings', name: 'Settings', right: 'teach' },
]

const FOR_LEARNERS: typeof PLACES = [
  { path: '', name: 'Tasks', right: 'belong' },
  { path: '/members/me', name: 'Results', right: 'belong' },
]

/** The pages of a class that this role may open. */
export function ClassNav({ classId, role }: { classId: string; role: Role }) {
  const base = `/classes/${classId}`
  const here = usePathname().slice(base.length)
  const places = role === 'learner' ? FOR_LEARNERS : PLACES.filter(({ right }) => may(role, right))
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
