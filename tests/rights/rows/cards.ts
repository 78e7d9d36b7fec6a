import { learner, signedIn } from '../role.ts'
import { action, form, page, type Row, route } from '../row.ts'

const session = 'app/review/actions.ts'
const deck = 'app/review/deck/actions.ts'
const FROM = Date.UTC(2026, 0, 1)
const REVIEW_ID = '0190a1b2-0000-7000-8000-000000000002'

export const cardRows: Row[] = [
  page('/review', signedIn),
  page('/review/deck', signedIn),
  page('/review/session', signedIn, () => ({}), { search: () => `from=${FROM}` }),
  route('GET', '/review/deck/export', signedIn),
  action(session, 'start', signedIn, () => []),
  action(session, 'rate', learner, (w) => [
    FROM,
    form({ card: w.card, version: w.cardVersion, review: REVIEW_ID, reps: '0', rating: '3' }),
  ]),
  action(session, 'undo', learner, (w) => [FROM, form({ review: w.review })]),
  action(session, 'takeOut', learner, (w) => [FROM, w.card]),
  action(deck, 'takeCardOut', learner, (w) => [form({ card: w.card })]),
  action(deck, 'bringCardBack', learner, (w) => [form({ card: w.leftCard })]),
  action(deck, 'setDailyLimit', signedIn, () => [null, form({ reviewsPerDay: '20' })]),
  action(deck, 'takeDeck', signedIn, (w) => [null, deckFile(w.deck)]),
]

function deckFile(text: string): FormData {
  const data = new FormData()
  data.append('file', new File([text], 'deck.json', { type: 'application/json' }))
  return data
}
