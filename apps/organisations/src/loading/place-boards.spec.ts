import { regionsOfAreas } from './place-boards.js'

describe('the region of an area', () => {
  it('is that of all its authorities', () => {
    const rows = [{ area: 'QMF', region: 'Y56' }, { area: 'QMF', region: 'Y56' }, { area: 'QMF' }]
    expect([...regionsOfAreas(rows)]).toEqual([['QMF', 'Y56']])
  })

  it('is left open where they name two, however often each', () => {
    const rows = ['Y60', 'Y61', 'Y60', 'Y60'].map((region) => ({ area: 'QT1', region }))
    expect([...regionsOfAreas(rows)]).toEqual([])
  })
})
