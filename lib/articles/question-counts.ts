/** How many questions of an article wait for a verdict, and how many were kept. */
export function countStates(questions: { state: string }[]): { draft: number; ready: number } {
  const count = (state: string) => questions.filter((question) => question.state === state).length
  return { draft: count('draft'), ready: count('ready') }
}
