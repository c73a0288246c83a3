import { readAs } from './date-examples.js'

describe('a day as it is written', () => {
  it.each([
    ['03/04/2021', 'day-first', '2021-04-03'],
    ['03/04/2021', 'month-first', '2021-03-04'],
    ['3.4.21', 'day-first', '2021-04-03'],
    ['2021-04-03 00:00:00', 'year-first', '2021-04-03'],
    ['25/04/2021', 'month-first', undefined],
    ['31/02/2021', 'day-first', undefined],
    ['03/04/2021', 'year-first', undefined],
    ['soon', 'day-first', undefined],
  ] as const)('%s, %s, is %s', (written, order, day) => {
    expect(readAs(written, order)).toBe(day)
  })
})
