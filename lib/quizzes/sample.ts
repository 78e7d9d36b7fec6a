/** The shape of a file in `samples/`: one article in our own words and the quiz that comes with it. */
import { z } from 'zod'
import { kindProblems } from '#lib/questions/kind-rules.ts'
import { questionKindSchema, topicSchema, withIds } from '#lib/questions/question.ts'

const line = (most: number) => z.string().trim().min(1).max(most)

const index = z.number().int().nonnegative()

const sampleQuestionSchema = z
  .strictObject({
    kind: questionKindSchema,
    /** Day and headline, shown above the stem; never holds the answer. */
    context: line(500),
    stem: line(2000),
    options: z.array(z.strictObject({ text: line(500), why: z.string().max(1000) })).default([]),
    /** Index of the right option, indexes of all of them (in their right order where that is asked), or texts. */
    key: z.union([index.transform((one) => [one]), z.array(index), z.array(line(200))]),
    tolerance: z.number().nonnegative().nullable().default(null),
    unit: line(40).nullable().default(null),
    explanation: line(4000),
    topic: topicSchema,
    asOf: z.iso.date().nullable(),
    /** The evidence, exactly as it stands in the text, where it must occur once; several places in a list. */
    quote: z.union([line(2000).transform((one) => [one]), z.array(line(2000)).min(1)]),
  })
  .superRefine((question, context) => {
    for (const message of kindProblems({ ...question, ...withIds(question.options, question.key, String) })) {
      context.addIssue({ code: 'custom', path: ['key'], message })
    }
  })

export const sampleSchema = z
  .object({
    key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    article: z.strictObject({
      title: line(300),
      publishedOn: z.iso.date(),
      sourceName: line(200),
      sourceUrl: z.url({ protocol: /^https?$/ }),
      text: z.string().min(1),
    }),
    quiz: z.strictObject({
      title: line(200),
      description: line(1000),
      questions: z.array(sampleQuestionSchema).min(1),
    }),
  })
  .strict()
  .superRefine((sample, context) => {
    sample.quiz.questions.forEach((question, index) => {
      for (const quote of question.quote) {
        const occurrences = sample.article.text.split(quote).length - 1
        if (occurrences === 1) continue
        const message = `the quote must stand exactly once in the text, but stands there ${occurrences} times`
        context.addIssue({ code: 'custom', path: ['quiz', 'questions', index, 'quote'], message })
      }
    })
  })

export type Sample = z.infer<typeof sampleSchema>
