'use client'

import type { FieldMetadata } from '@conform-to/react'
import { AccountField } from './account-field.tsx'

type NewPasswordFieldProps = { field: FieldMetadata<string> | undefined; label: string }

/** Where a password is chosen; what it must be is said beforehand. */
export function NewPasswordField({ field, label }: NewPasswordFieldProps) {
  return (
    <AccountField
      field={field}
      label={label}
      hint="At least 8 characters. Several words are easier to remember than odd signs."
      type="password"
      autoComplete="new-password"
    />
  )
}
