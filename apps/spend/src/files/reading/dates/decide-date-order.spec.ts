import { DateEvidence } from './date-evidence.js'
import { decideDateOrder, type OrderHints } from './decide-date-order.js'
import { statedMonth } from './stated-month.js'

describe('the order of a file’s dates', () => {
  it.each([
    ['a day above twelve in front', ['02/04/2020', '14/04/2020'], 'day-first'],
    ['a day above twelve in the middle', ['4/2/2020', '4/30/2020'], 'month-first'],
    ['years in front', ['2020-04-02'], 'year-first'],
    ['names of months', ['12-May-20', '01-Apr-20'], 'day-first'],
    ['one month, if read day first', ['02/04/2020', '03/04/2020', '09/04/2020'], 'day-first'],
    ['one month, if read month first', ['4/2/2020', '4/3/2020', '4/9/2020'], 'month-first'],
  ])('is settled by %s', (_, dates, order) => {
    expect(decide(dates)).toMatchObject({ order })
    expect(decide(dates).question).toBeUndefined()
  })

  it('is asked when every date can be read both ways', () => {
    expect(decide(['01/02/2020', '03/04/2020', '05/06/2020']).question).toMatchObject({
      code: 'date-order',
      message: expect.stringContaining('01/02/2020'),
      choices: ['day-first', 'month-first'],
    })
  })

  it('is asked when two dates are too few to tell a month from an accident', () => {
    expect(decide(['02/04/2020', '09/04/2020']).question).toBeDefined()
  })

  it('is settled for a single date by the month that the file is said to be of', () => {
    expect(decide(['02/04/2020'], { month: 4 })).toMatchObject({ order: 'day-first' })
    expect(decide(['02/04/2020'], { month: 4 }).question).toBeUndefined()
  })

  it('is asked when the month that the file is said to be of fits neither way', () => {
    expect(decide(['02/04/2020', '02/05/2020', '02/06/2020'], { month: 9 }).question).toBeDefined()
  })

  it('is that of an earlier file of the source where nothing in this one speaks against it', () => {
    const dates = ['01/02/2020', '03/04/2020', '05/06/2020']
    expect(decide(dates, { remembered: 'month-first' })).toMatchObject({ order: 'month-first' })
    const proof = [...dates, '14/04/2020']
    expect(decide(proof, { remembered: 'month-first' })).toMatchObject({ order: 'day-first' })
  })

  it('is the commoner one when each order has proof and no date fits both', () => {
    const decision = decide(['30/04/2020', '30/04/2020', '4/30/2020'])
    expect(decision).toMatchObject({ order: 'day-first' })
    expect(decision.question).toBeUndefined()
    expect(decision.reason).toContain('4/30/2020')
  })

  it('is asked when each order has proof and some date fits both', () => {
    const decision = decide(['30/04/2020', '30/04/2020', '4/30/2020', '01/02/2020'])
    expect(decision.question?.message).toContain('01/02/2020')
  })
})

describe('the month that a file is of', () => {
  it.each([
    ['CHWE 01 - April.csv', 4],
    ['spend-over-25k-sept-2020.csv', 9],
    ['april-to-june.csv', undefined],
    ['spend.csv', undefined],
  ])('in the name %s is %s', (name, month) => {
    expect(statedMonth([], [], name)).toBe(month)
  })

  it('is taken from a column that says the same in each row', () => {
    expect(
      statedMonth(
        ['Month', 'Amount'],
        [
          ['Jun-20', '1'],
          ['Jun-20', '2'],
        ],
      ),
    ).toBe(6)
    expect(
      statedMonth(
        ['Month', 'Amount'],
        [
          ['Jun-20', '1'],
          ['Jul-20', '2'],
        ],
      ),
    ).toBeUndefined()
  })
})

function decide(dates: string[], hints?: OrderHints) {
  const seen = new DateEvidence()
  for (const date of dates) seen.add(date)
  return decideDateOrder(seen, hints)
}
