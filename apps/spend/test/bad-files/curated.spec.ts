import { readFile, whyUnreadable } from './read-file.js'
import { AMOUNTS } from './recipes/amounts.js'
import { DATES } from './recipes/dates.js'
import { ENCODINGS } from './recipes/encodings.js'
import { HEADERS } from './recipes/headers.js'
import { NOT_TEXT } from './recipes/not-text.js'
import { QUOTES } from './recipes/quotes.js'
import { SHAPES } from './recipes/shapes.js'

const GROUPS = { NOT_TEXT, ENCODINGS, HEADERS, SHAPES, QUOTES, DATES, AMOUNTS }
const ALL = Object.values(GROUPS).flat()

describe('a bad file', () => {
  it.each(ALL)('with $name comes to: $outcome', async ({ content, outcome }) => {
    expect(await outcomeOf(content())).toBe(outcome)
  })

  it('comes in at least two hundred kinds, each with a name of its own', () => {
    expect(ALL.length).toBeGreaterThanOrEqual(200)
    expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length)
  })
})

async function outcomeOf(content: string | Uint8Array): Promise<string> {
  const why = await whyUnreadable(content)
  if (why) return `unreadable ${why}`
  const { reading, questions, lines, rejected } = await readFile(content)
  const asked = questions.length > 0 ? [`asks ${questions.map(({ code }) => code).join(',')}`] : []
  const { supplier, amount } = reading.columns
  if (supplier === undefined || amount === undefined) return [...asked, 'not read'].join('; ')
  const rows = rejected.map(({ rowNumber, rule }) => `${rowNumber} ${rule}`)
  return [...asked, `${lines.length} taken`, ...rows].join('; ')
}
