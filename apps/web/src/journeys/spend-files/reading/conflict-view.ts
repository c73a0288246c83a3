import type { SpendFile } from '../file-types.js'
import { FIELDS } from './fields.js'
import { formOf, hiddenFields, type ReadingForm } from './reading-form.js'
import { CHOICES } from './read-reading.js'
import { headerOf } from './reading-view.js'
import { readingText as text } from './text.js'

/** Both readings side by side, each in lines; the form carries what was chosen. */
export function conflictView(file: SpendFile, mine: ReadingForm) {
  return {
    text,
    name: file.name,
    version: file.version,
    hidden: hiddenFields(mine),
    theirs: file.reading ? linesOf(file, formOf(file)) : text.conflict.nothing,
    yours: linesOf(file, mine),
  }
}

function linesOf(file: SpendFile, form: ReadingForm): string {
  const header = headerOf(file)
  const { line } = text.conflict
  const columns = FIELDS.flatMap((field) => {
    const column = form.columns[field] ?? ''
    if (column === '') return []
    const at = Number(column)
    return [line(text.columns.fields[field], text.columns.choice(at + 1, header[at] ?? ''))]
  })
  const order = CHOICES.dateOrders.find((one) => one === form.dateOrder)
  return [
    ...columns,
    ...(order ? [line(text.dates.legend, text.dates.orders[order])] : []),
    ...(form.org === '' ? [] : [line(text.org.label, form.org)]),
  ].join('\n')
}
