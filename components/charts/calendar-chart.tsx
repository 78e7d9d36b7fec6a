import { formatDay } from '#components/format/dates.ts'
import { formatCount, formatNumber } from '#components/format/numbers.ts'
import type { DayProgress } from '#lib/progress/progress-view.ts'
import { CELL, calendar, weeksOf } from './calendar.ts'
import { DataTable } from './data-table.tsx'

const WEEKS = 26
const SHADES = [
  'fill-sunken stroke-hairline',
  'fill-accent opacity-30',
  'fill-accent opacity-55',
  'fill-accent opacity-80',
  'fill-accent',
]

type CalendarChartProps = { days: DayProgress[]; today: string }

/** On which days questions were answered, and how many. */
export function CalendarChart({ days, today }: CalendarChartProps) {
  const drawn = calendar(days, today, WEEKS)
  const active = drawn.days.filter(({ questions }) => questions > 0)
  const label = `Days with questions since ${formatDay(drawn.days[0]?.day ?? today)}: ${formatCount(active.length, 'day', 'days')}.`
  return (
    <figure>
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${drawn.width} ${drawn.height}`}
        className="w-full max-w-120"
      >
        {drawn.months.map(({ x, label: month }) => (
          <text key={x} x={x} y="10" className="fill-ink-soft text-[10px]">
            {month}
          </text>
        ))}
        {drawn.weekdays.map(({ y, label: weekday }) => (
          <text key={weekday} x="0" y={y} className="fill-ink-soft text-[10px]">
            {weekday}
          </text>
        ))}
        {drawn.days.map(({ day, x, y, questions, level }) => (
          <rect key={day} x={x} y={y} width={CELL} height={CELL} rx="2" className={SHADES[level]}>
            <title>{`${formatDay(day)}: ${formatCount(questions, 'question', 'questions')}`}</title>
          </rect>
        ))}
      </svg>
      <DataTable
        name="Weeks as a table"
        head={['Week of', 'Days', 'Questions', 'Right']}
        rows={weeksOf(drawn.days).map(({ monday, days: active, questions, correct }) => ({
          key: monday,
          cells: [formatDay(monday), ...[active, questions, correct].map(formatNumber)],
        }))}
      />
    </figure>
  )
}
