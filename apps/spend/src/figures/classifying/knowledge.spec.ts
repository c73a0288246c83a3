import type { RoutePeriod } from '../../routes/route-periods.query.js'
import { withoutOverlap } from './knowledge.js'

const pair = { authorityId: 1, supplierId: 2 }

describe('routes of an authority and a supplier', () => {
  it('never hold two for one day, so that no payment counts twice', () => {
    let seed = 11
    const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below
    const day = (n: number): string => `2020-${String(n).padStart(2, '0')}-01`
    for (let round = 0; round < 500; round++) {
      const periods = Array.from({ length: 1 + next(4) }, (): RoutePeriod => {
        const from = 1 + next(9)
        return {
          ...pair,
          ...(next(3) > 0 && { from: day(from) }),
          ...(next(3) > 0 && { until: day(from + 1 + next(3)) }),
          route: 'framework',
        }
      })
      const kept = withoutOverlap(periods)
      for (let month = 1; month <= 12; month++) {
        const holds = ({ from = '', until = '9' }: RoutePeriod): boolean =>
          from <= day(month) && day(month) < until
        expect(kept.filter(holds).length).toBeLessThanOrEqual(1)
        if (!periods.some(holds)) expect(kept.some(holds)).toBe(false)
      }
    }
  })

  it('let the one that began later count', () => {
    const later: RoutePeriod = { ...pair, from: '2020-06-01', route: 'dynamic-market' }
    expect(withoutOverlap([later, { ...pair, from: '2020-01-01', route: 'framework' }])).toEqual([
      { ...pair, from: '2020-01-01', until: '2020-06-01', route: 'framework' },
      later,
    ])
  })

  it('are left as they are where pairs differ', () => {
    const periods: RoutePeriod[] = [
      { ...pair, route: 'framework' },
      { ...pair, supplierId: 3, route: 'dynamic-market' },
    ]
    expect(withoutOverlap(periods)).toEqual(periods)
  })
})
