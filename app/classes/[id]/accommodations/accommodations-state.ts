import type { OtherGiven } from '#lib/attempts/set-accommodations.ts'
import type { AccommodationForm } from '#lib/classes/accommodation-form.ts'

export type AccommodationsState = {
  values: AccommodationForm
  message: string | null
  errors: Partial<Record<string, string[]>>
  /** What somebody else saved for chosen learners meanwhile. */
  theirs: OtherGiven[]
  /** Whether it was to be taken back when they had. */
  takesBack: boolean
}
