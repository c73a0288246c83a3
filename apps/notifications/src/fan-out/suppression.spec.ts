import { suppressionOf } from './suppression.js'

const AT = new Date('2026-08-12T09:00:00Z')
const notice = (publishedAt: string) => ({ id: '1', publishedAt })
const FRESH = notice('2026-08-01T00:00:00Z')
const OLD = notice('2026-05-01T00:00:00Z')

const news = (opportunity?: { deadline?: string; notice: typeof FRESH }) =>
  suppressionOf({ standing: 'newest', occurredAt: AT, opportunity })

describe('whether news is told', () => {
  it('is told while the deadline is ahead, however old the notice', () => {
    expect(news({ deadline: '2026-08-12T10:00:01+01:00', notice: OLD })).toBeUndefined()
  })

  it('is counted as closed once the deadline has passed', () => {
    expect(news({ deadline: '2026-08-12T10:00:00+01:00', notice: FRESH })).toBe('closed')
  })

  it('is told for thirty days where there is no deadline', () => {
    expect(news({ notice: notice('2026-07-13T09:00:01Z') })).toBeUndefined()
    expect(news({ notice: notice('2026-07-13T09:00:00Z') })).toBe('backfill')
  })

  it('is always told when it is that it closed', () => {
    expect(news()).toBeUndefined()
  })

  it('is counted where it stands behind what is known', () => {
    const opportunity = { notice: FRESH }
    for (const standing of ['superseded', 'closed'] as const) {
      expect(suppressionOf({ standing, occurredAt: AT, opportunity })).toBe(standing)
    }
  })
})
