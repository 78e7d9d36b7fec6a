import { offToken } from '#lib/notices/off-link.ts'
import type { Ids } from '../records.ts'
import { anybody, learner, signedIn } from '../role.ts'
import { action, form, page, type Row, route } from '../row.ts'

// The link in a letter is the right.
const token = (w: Ids) => offToken({ userId: w.learners, kind: 'assigned' })
// Each person has a link of their own, which is right as well.
const linked: { ignores: (keyof Ids)[] } = { ignores: ['learners'] }

export const noticeRows: Row[] = [
  page('/notifications', signedIn),
  route('GET', '/notifications/[id]', learner, (w) => ({ id: w.notification })),
  page('/notifications/off/[token]', anybody, (w) => ({ token: token(w) }), linked),
  route('GET', '/api/notices/off/[token]', anybody, (w) => ({ token: token(w) }), linked),
  route('POST', '/api/notices/off/[token]', anybody, (w) => ({ token: token(w) }), linked),
  action('app/notifications/actions.ts', 'markAllRead', signedIn, () => []),
  action(
    'app/notifications/off/[token]/actions.ts',
    'endThem',
    anybody,
    (w) => [form({ token: token(w) })],
    linked,
  ),
  action('app/account/actions.ts', 'saveNotices', signedIn, () => [
    form({ letters: 'yes', inApp: ['assigned'], byMail: [] }),
  ]),
]
