import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

const TONES = {
  info: { look: 'border-accent bg-accent-soft', tint: 'text-accent', Icon: Info },
  success: { look: 'border-right bg-right-soft', tint: 'text-right', Icon: CircleCheck },
  warning: { look: 'border-caution bg-caution-soft', tint: 'text-caution', Icon: TriangleAlert },
  error: { look: 'border-wrong bg-wrong-soft', tint: 'text-wrong', Icon: CircleAlert },
}

type NoticeProps = {
  tone?: keyof typeof TONES
  title?: string
  children?: ReactNode
  className?: string
  /** Read out at once (errors, by default) or when the reader pauses; leave out for what was there from the start. */
  role?: 'alert' | 'status'
}

/** One message with a sign, in words that say what to do. */
export function Notice({ tone = 'info', title, children, className, role }: NoticeProps) {
  const { look, tint, Icon } = TONES[tone]
  return (
    <div
      role={role ?? (tone === 'error' ? 'alert' : undefined)}
      className={classNames('flex gap-3 border-l-3 px-4 py-3', look, className)}
    >
      <Icon aria-hidden className={classNames('mt-0.5 size-5 shrink-0', tint)} />
      <div className="min-w-0">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div>{children}</div> : null}
      </div>
    </div>
  )
}
