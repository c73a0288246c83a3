import { ServiceProblem, type FieldProblem } from '../../kit/page-errors.js'
import { subscribeText } from './text.js'

/** `cpv: 99 begins with ...` is for programs; people read a sentence. */
const NAME = /^\w+: /

const { amounts } = subscribeText.unclear

/** What a service found wrong, field by field, in sentences. @throws the error if it names no field */
export function faultsInWords(error: unknown): FieldProblem[] {
  if (!(error instanceof ServiceProblem) || error.fields.length === 0) throw error
  return error.fields.map(({ field, message }) => ({ field, message: inWords(field, message) }))
}

function inWords(field: string, message: string): string {
  const name = field.split('.').at(-1) ?? field
  if (name === 'valueMin' || name === 'valueMax') return amounts[name]
  const sentence = message.replace(NAME, '')
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
