/** What a learner gets on paper. It is shown once and stored nowhere. */
export type Slip = { name: string; userName: string; password: string }

/** Slips of one class with the day on which the passwords end. */
export type Sheet = { slips: Slip[]; expiresAt: string }
