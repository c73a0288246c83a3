import type { FormErrors } from '../../../kit/form-errors.js'
import { filePath } from '../paths.js'
import type { Field, SpendFile } from '../file-types.js'
import { dateExamples } from './date-examples.js'
import { HELPFUL, inputOf, NEEDED } from './fields.js'
import { CHOICES } from './read-reading.js'
import type { ReadingForm } from './reading-form.js'
import { readingText as text } from './text.js'

/** As many rows as show what a column holds. */
const SHOWN = 10

/** The form, filled in, with the first rows of the file below it. */
export function readingView(file: SpendFile, form: ReadingForm, errors?: FormErrors) {
  const header = headerOf(file)
  const list = (field: Field) => columnList(field, { header, form, errors })
  return {
    text,
    errors,
    form,
    name: file.name,
    path: filePath(file.id),
    questions: file.state === 'asking' ? file.questions : [],
    needed: NEEDED.map(list),
    helpful: HELPFUL.map(list),
    orders: CHOICES.dateOrders.map((order) => ({
      value: order,
      text: text.dates.orders[order],
      hint: hint(dateExamples(file, order)),
    })),
    separators: items(CHOICES.separators, text.shape.separators, form.separator),
    encodings: items(CHOICES.encodings, text.shape.encodings, form.encoding),
    shapeOpen: errors?.fields['headerLine'] !== undefined,
    sample: {
      header: header.map((word, at) => (word === '' ? text.sample.column(at + 1) : word)),
      rows: file.sample?.rows.slice(0, SHOWN) ?? [],
    },
  }
}

/** The header's words; of a file without one, a place for each column. */
export function headerOf({ reading, sample }: SpendFile): string[] {
  const header = reading?.header ?? sample?.header ?? []
  const width = Math.max(header.length, ...(sample?.rows.map((row) => row.length) ?? []))
  return Array.from({ length: width }, (_, at) => header[at]?.trim() ?? '')
}

interface Filled {
  header: string[]
  form: ReadingForm
  errors?: FormErrors
}

function columnList(field: Field, { header, form, errors }: Filled) {
  const chosen = form.columns[field] ?? ''
  const { none, choice, fields } = text.columns
  return {
    id: inputOf(field),
    label: fields[field],
    error: errors?.fields[inputOf(field)],
    items: [
      { value: '', text: none, selected: chosen === '' },
      ...header.map((word, at) => ({
        value: String(at),
        text: choice(at + 1, word),
        selected: chosen === String(at),
      })),
    ],
  }
}

function items<Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
  chosen: string,
) {
  return values.map((value) => ({ value, text: words[value], selected: value === chosen }))
}

function hint(words: string) {
  return words === '' ? undefined : { text: words }
}
