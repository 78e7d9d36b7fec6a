// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { ReportProblem } from '#components/attempts/report-problem.tsx'
import { ReviewAgain } from '#components/attempts/review-again.tsx'

afterEach(cleanup)

const send = async () => {}

describe('reporting a problem', () => {
  it('is folded away and asks for a reason', () => {
    render(<ReportProblem number={2} report={null} isRefused={false} send={send} />)
    expect(screen.getByRole('group').hasAttribute('open')).toBe(false)
    const reason = screen.getByLabelText<HTMLSelectElement>('What is wrong?')
    expect([reason.value, reason.required]).toEqual(['', true])
    expect(screen.getByRole('status', { hidden: true }).textContent).toBe('')
  })

  it('shows what was reported, and whether it is dealt with', () => {
    const report = { reason: 'outdated', text: 'It changed.', isClosed: false } as const
    const { rerender } = render(<ReportProblem number={2} report={report} isRefused={false} send={send} />)
    expect(screen.getByLabelText<HTMLSelectElement>('What is wrong?').value).toBe('outdated')
    expect(screen.getByLabelText<HTMLTextAreaElement>(/In your own words/).value).toBe('It changed.')
    const status = screen.getByRole('status', { hidden: true })
    expect(status.textContent).toBe('Thank you. Your report is kept: “It is no longer true”.')
    rerender(
      <ReportProblem number={2} report={{ ...report, isClosed: true }} isRefused={false} send={send} />,
    )
    expect(status.textContent).toBe('The owner of the question has dealt with your report.')
  })

  it('opens and says what to do when it was not taken', () => {
    render(<ReportProblem number={2} report={null} isRefused send={send} />)
    expect(screen.getByRole('group').hasAttribute('open')).toBe(true)
    expect(screen.getByText(/Wait some minutes/)).toBeTruthy()
  })
})

describe('reviewing again', () => {
  it('is a button until the fact is in the deck, then says so', () => {
    const { rerender } = render(<ReviewAgain number={2} deck={{ isIn: false, tooOld: null }} add={send} />)
    expect(screen.getByRole('button', { name: /^Review this again/ })).toBeTruthy()
    rerender(<ReviewAgain number={2} deck={{ isIn: true, tooOld: null }} add={send} />)
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.getByRole('status').textContent).toBe('In your review deck (question 2)')
  })

  it('is not offered for what is too old, and says why', () => {
    render(<ReviewAgain number={2} deck={{ isIn: false, tooOld: 'It held until May 1, 2025.' }} add={send} />)
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.getByText('Not for review any more. It held until May 1, 2025.')).toBeTruthy()
  })
})
