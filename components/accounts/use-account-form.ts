'use client'

import { type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import { useActionState } from 'react'
import type { z } from 'zod'

export type FormAction = (
  previous: SubmissionResult<string[]> | undefined,
  formData: FormData,
) => Promise<SubmissionResult<string[]> | undefined>

/** A form that is checked before it is sent, by the schema that the server uses, and works without scripts. */
export function useAccountForm(
  action: FormAction,
  schema: z.ZodType<Record<string, string>, Record<string, string>>,
  defaultValue: Record<string, string> = {},
) {
  const [lastResult, send] = useActionState(action, undefined)
  const [form, fields] = useForm<Record<string, string>>({
    lastResult,
    defaultValue,
    constraint: getZodConstraint(schema),
    // Not when a field is left: the sentence that appears would move the button from under the pointer.
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
  })
  return { form, fields, send, succeeded: lastResult?.status === 'success' }
}
