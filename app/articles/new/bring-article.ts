'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { actorOrGuest } from '#lib/accounts/guest.ts'
import { addArticle, checkArticle } from '#lib/articles/add-article.ts'
import { requestGeneration } from '#lib/desk/request-generation.ts'
import { AppError } from '#lib/errors.ts'
import { askedKinds } from '#lib/generation/kinds/asked-kinds.ts'
import { ARTICLE_FIELDS, type ArticleForm, type ArticleFormState } from './article-form.ts'

/** Keeps the article, asks for its questions, and opens the desk. With mistakes: the form again, as it was filled in. */
export async function bringArticle(_: ArticleFormState, form: FormData): Promise<ArticleFormState> {
  const values = Object.fromEntries(
    ARTICLE_FIELDS.map((field) => [field, String(form.get(field) ?? '')]),
  ) as ArticleForm
  const kinds = askedKinds(form.getAll('kinds'))
  let articleId: string
  try {
    checkArticle(values) // before there is a guest: a mistake should leave nobody behind
    const actor = await actorOrGuest()
    const added = await addArticle(values, actor)
    articleId = added.articleId
    if (added.added) await requestGeneration({ articleId, kinds }, actor)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { values, kinds, message: error.message, errors: error.fields }
  }
  revalidatePath('/', 'layout') // the header may have a guest to name now
  redirect(`/articles/${articleId}/questions` as Route)
}
