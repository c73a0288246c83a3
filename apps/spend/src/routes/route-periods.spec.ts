import { onlyRoute, routeSpans } from './route-periods.js'

describe('routes of an authority and a supplier', () => {
  it('begin with their first contract', () => {
    expect(routeSpans([{ from: '2020-01-01', route: 'framework' }])).toEqual([
      { from: '2020-01-01', route: 'framework' },
    ])
    expect(routeSpans([])).toEqual([])
  })

  it('go on through contracts of the same route, in whatever order they come', () => {
    const contracts = [
      { from: '2021-01-01', route: 'framework' as const },
      { from: '2020-01-01', route: 'framework' as const },
    ]
    expect(routeSpans(contracts)).toEqual([{ from: '2020-01-01', route: 'framework' }])
  })

  it('are unknown while contracts of several routes run', () => {
    const contracts = [
      { from: '2020-01-01', route: 'framework' as const },
      { from: '2021-01-01', route: 'non-framework' as const },
      { from: '2022-01-01', route: 'dynamic-market' as const },
    ]
    expect(routeSpans(contracts)).toEqual([
      { from: '2020-01-01', until: '2021-01-01', route: 'framework' },
      { from: '2021-01-01', route: 'unknown' },
    ])
  })

  it('of one day are unknown where they differ', () => {
    expect(onlyRoute(['framework', 'framework'])).toBe('framework')
    expect(onlyRoute(['framework', 'non-framework'])).toBe('unknown')
    expect(onlyRoute([])).toBe('unknown')
  })
})
