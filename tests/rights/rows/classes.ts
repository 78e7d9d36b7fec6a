import { account, anybody, guests, members, signedIn, staff, teachers, tell, without } from '../role.ts'
import { action, form, page, type Row } from '../row.ts'

const blank = { seen: '', message: null }
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
    ['guestMember', ...without(account, 'removed', 'formerAssistant')],
    (w) => [w.code, { name: 'Ina' }, form({ name: 'Ina' })],
    {
      told: {
        ...tell(['signedOut', 'guest'], /account/),
        ...tell(['removed', 'formerAssistant'], /taken out/),
      },
    },
  ),
  action(code, 'renew', teachers, (w) => [w.class, blank, form({ seen: w.code })]),
  action(code, 'close', teachers, (w) => [w.class, blank, form({ seen: w.code })]),
  action(code, 'reopen', teachers, (w) => [w.class]),
  action(code, 'expire', teachers, (w) => [w.class, null, form({ until: '', code: w.code })]),
  action('app/classes/new/actions.ts', 'open', account, () => [null, form({ name: 'Class 8a' })], {
    told: tell(guests, /account/),
  }),
]
