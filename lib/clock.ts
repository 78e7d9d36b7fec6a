/** The server's time. Use cases read it here and hand it on; pure code takes it as an argument. Tests replace `now`. */
export const clock = { now: (): Date => new Date() }
