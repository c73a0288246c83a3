import { nextDigest } from './digest-time.js'

const next = (frequency: 'daily' | 'weekly', after: string): string =>
  nextDigest(frequency, new Date(after)).toISOString()

describe('the next collected mail', () => {
  it.each([
    ['the same morning in winter', '2026-01-14T06:59:59Z', '2026-01-14T07:00:00.000Z'],
    ['the next morning, from seven on', '2026-01-14T07:00:00Z', '2026-01-15T07:00:00.000Z'],
    ['seven by the summer clock', '2026-07-14T05:59:00Z', '2026-07-14T06:00:00.000Z'],
    [
      'late on a summer night, when UTC is still on the day before',
      '2026-07-14T23:30:00Z',
      '2026-07-15T06:00:00.000Z',
    ],
    ['across the spring change', '2026-03-28T12:00:00Z', '2026-03-29T06:00:00.000Z'],
    ['across the autumn change', '2026-10-24T12:00:00Z', '2026-10-25T07:00:00.000Z'],
    ['across a new year', '2026-12-31T12:00:00Z', '2027-01-01T07:00:00.000Z'],
  ])('of a daily subscription is %s', (_when, after, expected) => {
    expect(next('daily', after)).toBe(expected)
  })

  it.each([
    ['the same Monday', '2026-01-12T06:00:00Z', '2026-01-12T07:00:00.000Z'],
    ['the Monday after', '2026-01-12T07:00:00Z', '2026-01-19T07:00:00.000Z'],
    ['the Monday after the spring change', '2026-03-28T12:00:00Z', '2026-03-30T06:00:00.000Z'],
    ['the Monday after the autumn change', '2026-10-20T12:00:00Z', '2026-10-26T07:00:00.000Z'],
    [
      'Monday morning, when it is Monday only by the summer clock',
      '2026-07-12T23:30:00Z',
      '2026-07-13T06:00:00.000Z',
    ],
  ])('of a weekly subscription is %s', (_when, after, expected) => {
    expect(next('weekly', after)).toBe(expected)
  })
})
