import type { Actor } from '#lib/accounts/actor.ts'
import { articleReference, referenceSelect } from '#lib/articles/article-store.ts'
import { sentencesOf } from '#lib/articles/sentences.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { countryWords } from '#lib/generation/lint/country-words.ts'
import type { CountryWords } from '#lib/generation/lint/draft.ts'
import { emptyForm, type QuestionForm } from '#lib/questions/question-form.ts'
import { topicsOf } from './edited-question.ts'
import type { FormArticle } from './question-view.ts'

const dayFormat = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' })

/** An empty form about an article of this person: its day as context line, its latest topic, and `span` as evidence. */
export async function readNewQuestion(
  input: { articleId: string; span?: string },
  actor: Actor,
): Promise<{ article: FormArticle; form: QuestionForm; topics: string[]; countries: CountryWords[] }> {
  const id = recordId(input.articleId, 'article')
  const row = await database.article.findFirst({
    where: { id, addedById: actor.id },
    select: {
      ...referenceSelect,
      text: true,
      questions: {
        where: { ownerId: actor.id },
        orderBy: { createdAt: 'desc' },
        take: 1,
        select: { topic: true },
      },
    },
  })
  if (!row) throw notFound('article')
  const { text, publishedOn, questions } = row
  const end = Number(/^\d{1,9}-(\d{1,9})$/.exec(input.span ?? '')?.[1])
  const form = {
    ...emptyForm,
    contextLine: dayFormat.format(publishedOn),
    topic: questions[0]?.topic ?? '',
    spans: input.span && end <= text.length ? [input.span] : [],
  }
  const article = { ...articleReference(row), text, sentences: sentencesOf(text) }
  return { article, form, topics: await topicsOf(actor), countries: countryWords([text]) }
}
