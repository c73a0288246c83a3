import { readDate } from './read-date.js'

describe('a date', () => {
  it.each([
    ['02/04/2020', '2020-04-02'],
    ['2/4/2020', '2020-04-02'],
    ['28/02/21', '2021-02-28'],
    ['02.04.2020', '2020-04-02'],
    ['02-04-2020', '2020-04-02'],
    ['02/04/2020 00:00', '2020-04-02'],
    ['02/04/2020 12:30:00 PM', '2020-04-02'],
    ['2020-04-02', '2020-04-02'],
    ['2020-04-02T00:00:00Z', '2020-04-02'],
    ['2020/4/2', '2020-04-02'],
    ['20200402', '2020-04-02'],
    ['12-May-20', '2020-05-12'],
    ['07-SEP-2020', '2020-09-07'],
    ['7 Sept 2020', '2020-09-07'],
    ['1st April 2020', '2020-04-01'],
    ['April 1, 2020', '2020-04-01'],
    ['Thursday, 02 April 2020', '2020-04-02'],
    ['43923', '2020-04-02'],
    ['43923.0', '2020-04-02'],
    ['29/02/2020', '2020-02-29'],
  ])('%j is %s in a file that has the day first', (cell, day) => {
    expect(readDate(cell, 'day-first')).toEqual({ day })
  })

  it.each([
    ['4/30/2020', '2020-04-30'],
    ['04/02/2020', '2020-04-02'],
    ['12-May-20', '2020-05-12'],
    ['2020-04-02', '2020-04-02'],
  ])('%j is %s in a file that has the month first', (cell, day) => {
    expect(readDate(cell, 'month-first')).toEqual({ day })
  })

  it.each([
    ['4/30/2020', 'day-first', 'date-contradicts-order'],
    ['30/4/2020', 'month-first', 'date-contradicts-order'],
    ['02/04/2020', 'year-first', 'date-contradicts-order'],
    ['31/02/2020', 'day-first', 'date-impossible'],
    ['29/02/2021', 'day-first', 'date-impossible'],
    ['2020-13-01', 'day-first', 'date-impossible'],
    ['00/00/2020', 'day-first', 'date-impossible'],
    ['45/45/2020', 'day-first', 'date-impossible'],
    ['12-Mai-20', 'day-first', 'date-impossible'],
    ['01/04/1066', 'day-first', 'date-impossible'],
    ['soon', 'day-first', 'date-unreadable'],
    ['April 2020', 'day-first', 'date-unreadable'],
    ['1234', 'day-first', 'date-unreadable'],
    ['99999', 'day-first', 'date-unreadable'],
    ['12345678', 'day-first', 'date-unreadable'],
    ['1/2/3/2020', 'day-first', 'date-unreadable'],
    [' '.repeat(60_000) + '1', 'day-first', 'date-unreadable'],
  ] as const)('%.20j in a %s file is refused as %s', (cell, order, fault) => {
    expect(readDate(cell, order)).toEqual({ fault })
  })
})
