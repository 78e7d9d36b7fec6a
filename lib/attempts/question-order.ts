/** The order in which an attempt asks its questions. Pure. */
import { orderOptions } from '#lib/questions/option-order.ts'

/**
 * The place at which an attempt asks each question of its edition, by the question's index. With a seed it is an order
 * of the attempt's own, and the same for the same seed.
 */
export function placesOf(questions: number, seed: number | null): number[] {
  const inOrder = Array.from({ length: questions }, (_, index) => index)
  // Options are ordered by the places of questions, from 0 on: -1 is free for the questions themselves.
  return seed === null ? inOrder : orderOptions(inOrder, seed, -1)
}
