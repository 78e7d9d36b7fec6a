import { account, anybody, guests, learner, signedIn, tell } from '../role.ts'
import { action, form, open, page, type Row, route } from '../row.ts'
import { PASSWORD } from '../world.ts'

const actions = 'app/account/actions.ts'
const deleting = 'app/account/delete/actions.ts'
const becoming = 'It is how somebody becomes somebody: password or letter decide, not a right.'

export const accountRows: Row[] = [
  page('/', anybody),
  page('/sign-in', anybody),
  page('/sign-up', anybody),
  page('/forgot-password', anybody),
  page('/reset-password', anybody),
  page('/confirm-email', anybody),
  page('/choose-password', anybody),
  page('/account', signedIn),
  page('/account/delete', signedIn),
  page('/progress', signedIn),
  page('/progress/history', signedIn),
  route('GET', '/account/export', signedIn),
  route('GET', '/api/health', anybody),
  action(actions, 'saveProfile', signedIn, () => [null, form({ name: 'Ina', timeZone: 'UTC' })]),
  action(
    actions,
    'changePassword',
    account,
    () => [null, form({ currentPassword: PASSWORD, newPassword: `${PASSWORD} today` })],
    { told: tell(guests, /password/) },
  ),
  action(
    actions,
    'setEmailAddress',
    account,
    () => [null, form({ newEmail: 'ina@example.org', password: PASSWORD })],
    { told: tell(guests, /./) },
  ),
  action(actions, 'sendLetterAgain', signedIn, () => []),
  action(actions, 'signOutThere', learner, (w) => [form({ sessionId: w.learnersSession })]),
  action(actions, 'signOut', signedIn, () => [form({ sure: 'yes' })]),
  action(actions, 'signOutEverywhere', signedIn, () => []),
  action(deleting, 'deleteMyAccount', signedIn, () => [null, form({ password: PASSWORD })]),
  action(deleting, 'deleteGuest', guests, () => [null, form({ word: 'delete' })], {
    told: tell(account, /password/),
  }),
  open('app/sign-in/actions.ts signIn', becoming),
  open('app/sign-in/actions.ts goOnAsGuest', becoming),
  open(
    'app/choose-password/actions.ts choose',
    'It is for whoever signed in by a password from paper, and for their own.',
  ),
  open('app/sign-up/actions.ts signUp', becoming),
  open('app/forgot-password/actions.ts sendLink', becoming),
  open('app/reset-password/actions.ts setNewPassword', becoming),
  open('app/confirm-email/actions.ts confirmAddress', becoming),
  open('GET /api/auth/[...all]', becoming),
  open('POST /api/auth/[...all]', becoming),
  open('components/site/choose-theme.ts chooseTheme', 'It is a cookie of this device.'),
]
