'use client'

import type { FieldMetadata } from '@conform-to/react'
import type { ComponentProps, ReactNode } from 'react'
import { Field } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { PasswordInput } from './password-input.tsx'

type AccountFieldProps = {
  field: FieldMetadata<string> | undefined
  label: string
  hint?: ReactNode
  type?: 'text' | 'email' | 'password'
} & Pick<ComponentProps<'input'>, 'autoComplete' | 'autoFocus' | 'autoCapitalize' | 'spellCheck'>

/** One line of an account form: label, control, hint and errors. */
export function AccountField({ field, label, hint, type = 'text', ...rest }: AccountFieldProps) {
  if (!field) return null
  const Input = type === 'password' ? PasswordInput : TextInput
  return (
    <Field id={field.id} label={label} hint={hint} errors={field.errors}>
      {(control) => (
        <Input
          key={field.key}
          name={field.name}
          defaultValue={field.initialValue}
          required={field.required}
          minLength={field.minLength}
          maxLength={field.maxLength}
          {...(type === 'password' ? {} : { type })}
          {...rest}
          {...control}
        />
      )}
    </Field>
  )
}
