import type { Ids } from '../records.ts'
import { members, nobody, owner, staff, teachers, tell, without } from '../role.ts'
import { action, changes, form, page, type Row } from '../row.ts'

const editing = 'app/classes/[id]/members/[memberId]/edit/actions.ts'
const settings = 'app/classes/[id]/settings/actions.ts'
const list = 'Ina Ivers\nIda Ivers'

const ofClass = (w: Ids) => ({ id: w.class })
const stepOf = (step: string) => (w: Ids) => [w.class, null, form({ list, step })]

export const memberRows: Row[] = [
  page('/classes/[id]/members', staff, ofClass),
  page('/classes/[id]/members/add', teachers, ofClass, changes),
  page('/classes/[id]/members/passwords', staff, ofClass, changes),
  page(
    '/classes/[id]/members/[memberId]/edit',
    teachers,
    (w) => ({ id: w.class, memberId: w.member }),
    changes,
  ),
  page('/classes/[id]/leave', members, ofClass),
  page('/classes/[id]/settings', teachers, ofClass),
  action('app/classes/[id]/members/add/actions.ts', 'add', teachers, stepOf('look')),
  action('app/classes/[id]/members/add/actions.ts', 'add', teachers, stepOf('add')),
  action('app/classes/[id]/members/passwords/actions.ts', 'give', staff, (w) => [
    w.class,
    null,
    form({ member: w.givenMember, asOf: new Date().toISOString() }),
  ]),
  action(editing, 'rename', teachers, (w) => [w.class, w.member, null, form({ name: 'Ina', seen: 'Lea' })]),
  action(editing, 'giveRole', teachers, (w) => [
    w.class,
    w.member,
    { role: 'learner' },
    form({ role: 'assistant', seen: 'learner' }),
  ]),
  action(
    editing,
    'giveRole',
    nobody,
    (w) => [w.class, w.guestMember, { role: 'learner' }, form({ role: 'assistant', seen: 'learner' })],
    { told: tell(teachers, /guest can only learn/) },
  ),
  action(editing, 'remove', teachers, (w) => [w.class, w.member, { message: null }]),
  action(editing, 'remove', owner, (w) => [w.class, w.teacherMember, { message: null }], {
    told: { ...tell(teachers, /Only the owner/), teacher: /leave the class/ },
  }),
  action(editing, 'letIn', teachers, (w) => [w.class, w.formerTeacherMember]),
  action(editing, 'letIn', teachers, (w) => [w.class, w.member]),
  action('app/classes/[id]/leave/actions.ts', 'leave', without(members, 'owner'), (w) => [w.class], {
    told: { owner: /own/ },
  }),
  action(settings, 'save', teachers, (w) => [
    w.class,
    null,
    form({ name: 'Class 8b', timeZone: 'UTC', guests: '', revision: '1' }),
  ]),
  action(settings, 'handOver', owner, (w) => [w.class, { message: null }, form({ member: w.teacherMember })]),
  action(settings, 'archive', owner, (w) => [w.class, form({ archived: 'yes' })], {
    archived: owner,
  }),
]
