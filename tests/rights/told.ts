/** What use cases refused since the last question, whatever became of it. */
export const told: { code: string; message: string }[] = []
