import { join } from 'node:path'
import { startChild } from '@inroad/testing/child-process'

const READER = join(import.meta.dirname, 'giants.mjs')
/** Of the whole process, Node itself included. */
const MEGABYTES = 300

describe('a file too large for memory', () => {
  it.each([
    ['one-line', { taken: 1, rejected: 1, first: '3 record-too-long' }],
    ['one-line-first', { unreadable: 'line-too-long', line: 1 }],
    ['one-line-between', { taken: 3, rejected: 1, first: '3 record-too-long', last: '5' }],
    ['million-commas', { taken: 1, rejected: 0 }],
    ['million-filled-cells', { taken: 0, rejected: 132, first: '2 too-many-cells' }],
    ['open-quote', { taken: 2016840, rejected: 2, first: '3 quote-unclosed', last: '2016842' }],
    ['open-quotes-everywhere', { unreadable: 'quotes-unclosed', line: 2 }],
    ['quotes-only', { taken: 1, rejected: 1, first: '3 quote-unclosed' }],
    ['quotes-and-letters', { taken: 1, rejected: 1, first: '3 quote-unclosed' }],
    ['zeros', { unreadable: 'binary' }],
    ['blank-lines', { taken: 1, rejected: 0 }],
    ['ambiguous-dates', { taken: 2016840, rejected: 0, last: '2016841' }],
    ['distinct-everything', { taken: 1000000, rejected: 0, last: '1000001' }],
    ['rejected-everything', { taken: 0, rejected: 718497, first: '2 amount-unreadable' }],
    ['long-dates', { taken: 0, rejected: 6283, first: '2 date-unreadable' }],
  ])(
    'made of %s is read or refused within 300 MB',
    async (name, outcome) => {
      const child = startChild(READER, { args: [name] })
      const told = JSON.parse(await child.line(/^\{/, { timeout: 60_000 })) as { megabytes: number }
      expect(told).toMatchObject(outcome)
      expect(told.megabytes).toBeLessThan(MEGABYTES)
    },
    90_000,
  )
})
