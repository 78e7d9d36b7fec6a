import type { AccommodationForm } from '#lib/classes/accommodation-form.ts'

export type AccommodationsState = {
  values: AccommodationForm
  message: string | null
  errors: Partial<Record<string, string[]>>
}
