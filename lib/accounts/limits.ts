/**
 * How often something may be tried: `tries` at once, then one try after each wait, which doubles from `firstWait`
 * to `longestWait`. All is forgotten `within` after the first try. Milliseconds.
 */
export type Limit = { tries: number; within: number; firstWait: number; longestWait: number }

const second = 1000
const minute = 60 * second
const hour = 60 * minute

export const limits = {
  // Per account. The waits stay short, so that a stranger cannot lock a person out for long.
  account: { tries: 10, within: 24 * hour, firstWait: 30 * second, longestWait: 15 * minute },
  // Per address. A whole class may stand behind one, so these are wide.
  address: { tries: 50, within: 15 * minute, firstWait: 30 * second, longestWait: 15 * minute },
  signUps: { tries: 100, within: hour, firstWait: minute, longestWait: 15 * minute },
  guests: { tries: 300, within: hour, firstWait: minute, longestWait: 15 * minute },
  resets: { tries: 20, within: hour, firstWait: minute, longestWait: 15 * minute },
  // Letters to one person.
  letters: { tries: 3, within: 6 * hour, firstWait: 2 * minute, longestWait: hour },
  // New e-mail addresses for one account: where nothing is sent, the answer tells whether one is taken.
  emails: { tries: 5, within: 6 * hour, firstWait: 2 * minute, longestWait: hour },
  // Codes of classes that open none. Whole classes type at once from one address, each of them once or twice.
  joinAddress: { tries: 60, within: 15 * minute, firstWait: 30 * second, longestWait: 15 * minute },
  joinPerson: { tries: 12, within: hour, firstWait: 30 * second, longestWait: 15 * minute },
  // Passwords of one assignment, said in class. One address may make many guests, each of which has tries of its own.
  taskAddress: { tries: 60, within: hour, firstWait: 30 * second, longestWait: 15 * minute },
  // Lists of learners and sheets of passwords: each may make some hundred.
  rosters: { tries: 40, within: 24 * hour, firstWait: minute, longestWait: 15 * minute },
  exports: { tries: 5, within: hour, firstWait: minute, longestWait: 15 * minute },
} satisfies Record<string, Limit>

export type Limits = Record<keyof typeof limits, Limit>

/** A wait as people say it: "30 seconds", "1 minute", "2 minutes"; never too short. */
export function waitInWords(wait: number): string {
  const seconds = Math.max(1, Math.ceil(wait / second))
  const [count, unit] =
    seconds <= 90 && seconds !== 60 ? [seconds, 'second'] : [Math.ceil(wait / minute), 'minute']
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
