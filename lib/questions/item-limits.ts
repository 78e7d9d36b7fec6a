/** From where on the numbers of a question say something, and what is then striking. Facility is a share, 0 to 1. */

/** Among fewer, what a question does is luck: the standard error of a correlation near 0 is about 1/√n. */
export const FEWEST = 10

/** Facility from which on a question is "very easy", and up to which it is "difficult" (docs.moodle.org, Quiz statistics report). */
export const EASY = 0.95
export const HARD = 0.2

/** Below it a question is called hard: Moodle's band of the facility index up to 34 percent, rounded. */
export const HARD_BAND = 0.345
