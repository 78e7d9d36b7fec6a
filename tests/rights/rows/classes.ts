import { account, members, signedIn } from '../role.ts'
import { action, form, page, type Row } from '../row.ts'

export const classRows: Row[] = [
  page('/classes', signedIn),
  page('/classes/new', signedIn),
  page('/classes/[id]', members, (w) => ({ id: w.class })),
  action('app/classes/new/actions.ts', 'open', account, () => [null, form({ name: 'Class 8a' })], {
    told: { guest: /account/ },
  }),
]
