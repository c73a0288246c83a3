import { page, redirect, type Answer } from '../../../kit/answer.js'
import { allow, get, post, type Route } from '../../../kit/route.js'
import { many, one, type Visit } from '../../../kit/visit.js'
import type { components } from '@inroad/api-clients/pipeline.paths'
import { fingerprint, saveAnswers } from '../answers/save-answers.js'
import { preparing } from '../answers/preparing.js'
import type { WorkingCopy } from '../answers/working-copy.js'
import { addressOf } from '../addresses.js'
import { buyingText as text } from '../text.js'
import { conflictPage, keptAsTheirs } from './conflict.js'
import { categoryQuestion } from './category-question.js'

type Category = components['schemas']['CpvCategory']

const PATH = '/buying/:id/category'
const BUYERS = allow('buyer', 'approver')

/** Categories are found by typing; what is chosen stands in the form with what was found. */
export const categoryRoutes: readonly Route[] = [
  get(PATH, BUYERS, preparing(categoryPage)),
  post(PATH, BUYERS, preparing(save)),
]

async function save(visit: Visit, { id }: WorkingCopy): Promise<Answer> {
  const { body } = visit
  if (keptAsTheirs(body).has('cpv')) return redirect(addressOf(id))
  const changes = { cpv: [...new Set(many(body['cpv']))] }
  const { names } = categoryQuestion
  const conflict = await saveAnswers(visit, { names, changes, seen: one(body['seen']) })
  if (conflict) {
    return conflictPage({ copy: conflict.copy, question: categoryQuestion, changes, body })
  }
  const again = one(body['next']) === 'search'
  return redirect(again ? addressOf(id, 'category') : addressOf(id))
}

async function categoryPage(visit: Visit, copy: WorkingCopy): Promise<Answer> {
  const { cpv } = copy.answers
  const words = one(visit.query['words'])
  const [chosen, found] = await Promise.all([
    Promise.all(cpv.map((code) => labelOf(visit, code))),
    words === '' ? [] : search(visit, words),
  ])
  const others = (found ?? []).filter(({ code }) => !cpv.includes(code))
  const items = [
    ...chosen,
    ...others.map(({ code, label }) => ({
      value: code,
      text: text.category.withCode(label, code),
    })),
  ]
  const note = words === '' ? undefined : noteOn(words, found)
  const seen = fingerprint(copy.answers, categoryQuestion.names)
  const data = { text, words, items, chosen: cpv, note, seen, back: addressOf(copy.id) }
  return page('buying/questions/category', data)
}

function noteOn(words: string, found: Category[] | undefined): string | undefined {
  if (!found) return text.category.away
  return found.length === 0 ? text.category.nothing(words) : undefined
}

/** Undefined where it cannot be searched: what was chosen can be kept all the same. */
async function search({ services }: Visit, words: string): Promise<Category[] | undefined> {
  const params = { query: { words: words.slice(0, 100) } }
  const { data } = await services.pipeline.GET('/cpv', { params })
  return data?.items
}

/** A code with its label; the code alone where it is not on the list. */
async function labelOf({ services }: Visit, code: string) {
  const { data } = await services.pipeline.GET('/cpv', { params: { query: { under: code } } })
  const label = data?.around.at(-1)?.label
  return { value: code, text: label ? text.category.withCode(label, code) : code }
}
