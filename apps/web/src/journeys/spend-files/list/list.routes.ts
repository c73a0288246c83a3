import { page } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { get, type Route } from '../../../kit/route.js'
import { one } from '../../../kit/visit.js'
import { ANALYSTS } from '../analysts.js'
import type { FileState, FileSummary } from '../file-types.js'
import { filePath, FILES, withQuery } from '../paths.js'
import { pounds } from '../../../kit/pounds.js'
import { shortDay } from '../../../kit/short-day.js'
import { stateTag } from '../state-tag.js'
import { spendFilesText as text } from '../text.js'

type ListedState = Exclude<FileState, 'arriving'>

const STATES = Object.keys(text.states).filter((state) => state !== 'arriving') as ListedState[]

/** Every file, the latest first. */
export const fileListRoutes: readonly Route[] = [
  get(FILES, ANALYSTS, async ({ services, query }) => {
    const state = STATES.find((name) => name === one(query['state']))
    const cursor = one(query['cursor']) || undefined
    const { items, next } = dataOf(
      await services.spend.GET('/files', { params: { query: { state, cursor, limit: 20 } } }),
    )
    return page('spend-files/list/list', {
      text,
      choices: choices(state),
      items: items.map(line),
      more: next && withQuery(FILES, { state, cursor: next }),
    })
  }),
]

function choices(state: ListedState | undefined) {
  const every = { value: '', text: text.list.filter.every, selected: state === undefined }
  const each = STATES.map((value) => ({
    value,
    text: text.states[value],
    selected: value === state,
  }))
  return [every, ...each]
}

function line(file: FileSummary) {
  const { list } = text
  const { id, name, kind, authority, rows, sterling, firstDay, lastDay, givenAt } = file
  return {
    href: filePath(id),
    name,
    note: kind === 'correction' ? list.correction : undefined,
    authority: authority?.name ?? list.notSaid,
    tag: stateTag(file.state),
    payments:
      firstDay && lastDay ? text.file.fromTo(shortDay(firstDay), shortDay(lastDay)) : list.notYet,
    rows: rows ? list.rows(rows.accepted, rows.in) : list.notYet,
    pounds: sterling ? pounds(sterling.accepted) : list.notYet,
    given: shortDay(givenAt),
  }
}
