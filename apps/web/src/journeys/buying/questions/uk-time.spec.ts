import { isDay, readTime, ukInstant, ukParts } from './uk-time.js'

describe('a moment by the clocks of the UK', () => {
  it.each([
    ['2026-09-14', '12:00', '2026-09-14T12:00:00+01:00'],
    ['2026-12-14', '12:00', '2026-12-14T12:00:00+00:00'],
    ['2026-03-29', '00:30', '2026-03-29T00:30:00+00:00'],
    ['2026-03-29', '02:00', '2026-03-29T02:00:00+01:00'],
    ['2026-10-25', '00:30', '2026-10-25T00:30:00+01:00'],
    ['2026-10-25', '01:30', '2026-10-25T01:30:00+01:00'],
    ['2026-10-25', '02:00', '2026-10-25T02:00:00+00:00'],
  ])('%s %s is %s, and is shown as it was typed', (day, time, instant) => {
    expect(ukInstant(day, time)).toBe(instant)
    expect(ukParts(instant)).toEqual({ day, time })
  })

  it.each([
    ['12:00', '12:00'],
    ['9.05', '09:05'],
    ['5pm', '17:00'],
    ['12am', '00:00'],
    ['12:30 PM', '12:30'],
    ['noon', '12:00'],
    ['9', undefined],
    ['25:00', undefined],
    ['13pm', undefined],
    ['12:60', undefined],
    ['soon', undefined],
    ['', undefined],
  ])('is read from “%s” as %s', (typed, time) => {
    expect(readTime(typed)).toBe(time)
  })

  it.each([
    ['2026-02-28', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['26-01-01', false],
    ['2026-1-1', false],
    ['x', false],
  ])('has the day %s: %s', (day, real) => {
    expect(isDay(day)).toBe(real)
  })
})
