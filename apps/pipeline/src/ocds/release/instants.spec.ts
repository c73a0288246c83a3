import { sameInstant, toInstant } from './instants.js'

describe('reading dates as publishers write them', () => {
  it.each([
    ['2026-08-10T22:38:39+01:00', '2026-08-10T22:38:39+01:00'],
    ['2026-10-31T23:59:59Z', '2026-10-31T23:59:59Z'],
    ['2026-08-10t09:30:00.123z', '2026-08-10T09:30:00.123Z'],
    ['2026-08-10T09:30+0100', '2026-08-10T09:30:00+01:00'],
    [' 2026-08-10 09:30:00Z ', '2026-08-10T09:30:00Z'],
  ])('keeps the offset that %s is written with', (text, instant) => {
    expect(toInstant(text)).toBe(instant)
  })

  it.each([
    ['2026-07-01T12:00:00', '2026-07-01T12:00:00+01:00'],
    ['2026-01-01T12:00:00', '2026-01-01T12:00:00Z'],
    ['2026-03-29T00:59:59', '2026-03-29T00:59:59Z'],
    ['2026-03-29T02:00:00', '2026-03-29T02:00:00+01:00'],
    ['2026-10-25T00:30:00', '2026-10-25T00:30:00+01:00'],
    ['2026-10-25T02:30:00', '2026-10-25T02:30:00Z'],
  ])('takes %s, which has no offset, for local time', (text, instant) => {
    expect(toInstant(text)).toBe(instant)
  })

  it('takes a day without a time for its start or its end, as asked', () => {
    expect(toInstant('2026-08-25')).toBe('2026-08-25T00:00:00+01:00')
    expect(toInstant('2026-08-25', 'end')).toBe('2026-08-25T23:59:59+01:00')
    expect(toInstant('2026-12-25', 'end')).toBe('2026-12-25T23:59:59Z')
  })

  it.each(['TBC', '', '25/08/2026', '2026-02-30', '2026-13-01T00:00:00Z', '2026-08-25T25:00:00Z'])(
    'refuses %j',
    (text) => expect(toInstant(text)).toBeUndefined(),
  )

  it.each(['2026-08-25T10:00:00+25:00', '2026-08-25T10:00:00+01:75', '1e9999', '2026-08-25T10'])(
    'refuses %j as well',
    (text) => expect(toInstant(text)).toBeUndefined(),
  )
})

describe('comparing instants', () => {
  it('takes the same moment in two offsets for the same', () => {
    expect(sameInstant('2026-08-10T12:00:00+01:00', '2026-08-10T11:00:00Z')).toBe(true)
    expect(sameInstant('2026-08-10T12:00:00+01:00', '2026-08-10T12:00:00Z')).toBe(false)
  })

  it('takes a missing one for the same as a missing one only', () => {
    expect(sameInstant(undefined, undefined)).toBe(true)
    expect(sameInstant('2026-08-10T12:00:00Z', undefined)).toBe(false)
  })
})
