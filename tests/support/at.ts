import { vi } from 'vitest'
import { clock } from '#lib/clock.ts'

/** Has time stand still at a moment, until mocks are restored. */
export const at = (time: string | Date) => vi.spyOn(clock, 'now').mockReturnValue(new Date(time))
