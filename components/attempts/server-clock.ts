/**
 * The server's time on this device. It is carried on by a clock that nobody can set (`performance.now`), from the answer
 * that took the shortest way. The device's own clock only shows that one of both has jumped: somebody set it, or the
 * device slept.
 */

/** Milliseconds. `monotonic` only ever goes on, `wall` is what the device believes the time to be. */
export type DeviceTime = { monotonic: () => number; wall: () => number }

/** What the server tells, as ISO 8601 in UTC. */
export type ToldTime = { serverTime: string; deadlineAt: string | null }

export type ServerClock = {
  /** Takes up an answer to what was asked at `sentAt` (monotonic); null for a page, whose way here is not known. */
  heard: (told: ToldTime, sentAt: number | null) => void
  /** Milliseconds until the deadline, negative after it; null when there is none. */
  left: () => number | null
  /** By how many milliseconds the device's clock is ahead of the server's; negative when it is behind. */
  ahead: () => number
  /** True once after a jump: what is known is to be asked for again. */
  jumped: () => boolean
  subscribe: (listener: () => void) => () => void
}

/** Clocks drift apart by less than this between two looks. */
const JUMP = 2_000

export function createServerClock({ monotonic, wall }: DeviceTime): ServerClock {
  const gap = () => wall() - monotonic()
  const listeners = new Set<() => void>()
  let offset = 0
  let way = Number.POSITIVE_INFINITY
  let deadline: number | null = null
  let lastGap = gap()
  const serverNow = () => monotonic() + offset

  return {
    heard: ({ serverTime, deadlineAt }, sentAt) => {
      const now = monotonic()
      const took = sentAt === null ? Number.POSITIVE_INFINITY : now - sentAt
      if (took <= way) {
        way = took
        offset = Date.parse(serverTime) - (sentAt === null ? now : (sentAt + now) / 2)
      }
      deadline = deadlineAt === null ? null : Date.parse(deadlineAt)
      for (const listener of listeners) listener()
    },
    left: () => (deadline === null ? null : deadline - serverNow()),
    ahead: () => wall() - serverNow(),
    jumped: () => {
      const before = lastGap
      lastGap = gap()
      const isJump = Math.abs(lastGap - before) > JUMP
      if (isJump) way = Number.POSITIVE_INFINITY
      return isJump
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
