import { CPV_DIVISIONS } from './cpv-divisions.js'
import { CPV_GROUPS } from './cpv-groups.js'

describe('built-in CPV labels', () => {
  it('cover all 45 divisions', () => {
    expect(Object.keys(CPV_DIVISIONS)).toHaveLength(45)
  })

  it('put every group in a division that exists', () => {
    const homeless = Object.keys(CPV_GROUPS).filter(
      (group) => !(group.slice(0, 2) in CPV_DIVISIONS),
    )
    expect(homeless).toEqual([])
  })
})
