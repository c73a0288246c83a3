import { ukTime } from './uk-time.js'

describe('ukTime', () => {
  it.each([
    ['2026-09-14T12:00:00+01:00', 'Monday 14 September 2026 at 12 noon (UK time)'],
    ['2026-09-14T11:00:00Z', 'Monday 14 September 2026 at 12 noon (UK time)'],
    ['2026-01-05T17:00:00Z', 'Monday 5 January 2026 at 5pm (UK time)'],
    ['2026-07-05T16:30:00Z', 'Sunday 5 July 2026 at 5:30pm (UK time)'],
    ['2026-07-05T23:00:00Z', 'Monday 6 July 2026 at midnight, as the day begins (UK time)'],
    ['2026-07-05T23:05:00Z', 'Monday 6 July 2026 at 12:05am (UK time)'],
    ['2026-07-05T11:01:00Z', 'Sunday 5 July 2026 at 12:01pm (UK time)'],
  ])('says %s as %s', (instant, words) => {
    expect(ukTime(instant)).toBe(words)
  })

  it('follows the clocks through the hour that comes twice', () => {
    expect(ukTime('2026-10-25T00:30:00Z')).toContain('1:30am')
    expect(ukTime('2026-10-25T01:30:00Z')).toContain('1:30am')
  })
})
