import { Refusal } from './refusal.ts'

/** Collects what a strict reader may stumble over; without `doubts`, nothing doubtful is told. */
export type Doubting = { doubts?: Set<string> | undefined }

/** Goes on with a doubt noted, or refuses where doubts are not wanted. The part of a code after ":" says on what. */
export function doubt({ doubts }: Doubting, code: string): void {
  if (!doubts) throw new Refusal(code)
  doubts.add(code.split(':')[0]!)
}
