import { SubmitButton } from '#components/ui/submit-button.tsx'

type WithdrawFormProps = { isWithdrawn: boolean; withdraw: (form: FormData) => Promise<void> }

/** Takes the assignment back, or gives it again. */
export function WithdrawForm({ isWithdrawn, withdraw }: WithdrawFormProps) {
  return (
    <form action={withdraw} className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <input type="hidden" name="isWithdrawn" value={isWithdrawn ? '' : 'yes'} />
      <SubmitButton
        variant={isWithdrawn ? 'secondary' : 'danger'}
        size="sm"
        pendingLabel={isWithdrawn ? 'Giving…' : 'Taking back…'}
      >
        {isWithdrawn ? 'Give it again' : 'Take it back'}
      </SubmitButton>
      <span className="text-sm text-ink-soft">
        {isWithdrawn
          ? 'Learners see it again, with what they did.'
          : 'Learners see it no more. What was handed in is kept, what is running may be finished.'}
      </span>
    </form>
  )
}
