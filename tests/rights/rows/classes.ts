import { account, anybody, members, signedIn, staff, teachers } from '../role.ts'
import { action, form, page, type Row } from '../row.ts'

const code = 'app/classes/[id]/code/actions.ts'

export const classRows: Row[] = [
  page('/classes', signedIn),
  page('/classes/new', signedIn),
  page('/classes/[id]', members, (w) => ({ id: w.class })),
  page('/classes/[id]/code', staff, (w) => ({ id: w.class })),
  page('/join', anybody),
  page('/join/[code]', anybody, (w) => ({ code: w.code })),
  action('app/join/actions.ts', 'typeCode', anybody, (w) => [null, form({ code: w.code })]),
  action(
    'app/join/[code]/actions.ts',
    'join',
    account.filter((role) => role !== 'removed'),
    (w) => [w.code, { name: 'Ina' }, form({ name: 'Ina' })],
    {
      told: { signedOut: /account/, guest: /account/, removed: /taken out/ },
    },
  ),
  action(code, 'renew', teachers, (w) => [w.class, form({ seen: w.code })]),
  action(code, 'close', teachers, (w) => [w.class]),
  action(code, 'reopen', teachers, (w) => [w.class]),
  action(code, 'expire', teachers, (w) => [w.class, null, form({ until: '' })]),
  action('app/classes/new/actions.ts', 'open', account, () => [null, form({ name: 'Class 8a' })], {
    told: { guest: /account/ },
  }),
]
