/** What the form that carries out a regrade remembers. */
export type RegradeFormState = {
  reason: string
  explanation: string
  message: string | null
  errors: Record<string, string[]>
}
