import { SubmitButton } from '#components/ui/submit-button.tsx'

type WithdrawFormProps = { isWithdrawn: boolean; withdraw: (form: FormData) => Promise<void> }

/** Withdraws the assignment, or puts it back. */
export function WithdrawForm({ isWithdrawn, withdraw }: WithdrawFormProps) {
  return (
    <form action={withdraw} className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <input type="hidden" name="isWithdrawn" value={isWithdrawn ? '' : 'yes'} />
      <SubmitButton
        variant={isWithdrawn ? 'secondary' : 'danger'}
        size="sm"
        pendingLabel={isWithdrawn ? 'Putting back…' : 'Withdrawing…'}
      >
        {isWithdrawn ? 'Put back' : 'Withdraw'}
      </SubmitButton>
      <span className="text-sm text-ink-soft">
        {isWithdrawn
          ? 'Learners see it again, with what they did.'
          : 'Learners see it no more. What was submitted is kept, attempts in progress may be finished.'}
      </span>
    </form>
  )
}
