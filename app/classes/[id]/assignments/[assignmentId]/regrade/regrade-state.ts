/** What the form that carries out a correction remembers. */
export type RegradeFormState = {
  reason: string
  explanation: string
  message: string | null
  errors: Record<string, string[]>
}
