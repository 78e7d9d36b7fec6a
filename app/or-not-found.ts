import { notFound } from 'next/navigation'
import { AppError } from '#lib/errors.ts'

/** What a use case returns; the page "not found" for what is missing or another person's. */
export async function orNotFound<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') notFound()
    throw error
  }
}
