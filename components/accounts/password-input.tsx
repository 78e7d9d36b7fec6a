'use client'

import { Eye, EyeOff } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { TextInput } from '#components/ui/text-input.tsx'

/** A password that can be looked at while it is typed. */
export function PasswordInput(props: Omit<ComponentProps<'input'>, 'type' | 'className'>) {
  const [isShown, setShown] = useState(false)
  const Icon = isShown ? EyeOff : Eye
  return (
    <span className="relative block">
      <TextInput type={isShown ? 'text' : 'password'} className="pr-12" spellCheck={false} {...props} />
      <button
        type="button"
        aria-label={isShown ? 'Hide the password' : 'Show the password'}
        aria-controls={props.id}
        onClick={() => setShown(!isShown)}
        className="absolute inset-y-0 right-0 grid w-11 place-items-center text-ink-faint hover:text-ink noscript:hidden"
      >
        <Icon aria-hidden className="size-5" />
      </button>
    </span>
  )
}
