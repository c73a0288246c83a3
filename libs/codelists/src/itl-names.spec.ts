import { itlFromName } from './itl-names.js'

describe('itlFromName', () => {
  it.each([
    ['North East', 'UKC'],
    ['NORTH EAST (ENGLAND)', 'UKC'],
    ['Yorkshire and The Humber', 'UKE'],
    ['Yorkshire & the Humber', 'UKE'],
    ['East of England', 'UKH'],
    ['East', 'UKH'],
    ['London', 'UKI'],
    ['Wales', 'UKL'],
    ['Scotland', 'UKM'],
    ['Northern Ireland', 'UKN'],
    ['United Kingdom', 'UK'],
    ['Any region', 'UK'],
  ])('reads %p as %p', (name, code) => {
    expect(itlFromName(name)).toEqual([code])
  })

  it('answers for England with its nine regions', () => {
    const england = ['UKC', 'UKD', 'UKE', 'UKF', 'UKG', 'UKH', 'UKI', 'UKJ', 'UKK']
    expect(itlFromName('England')).toEqual(england)
    expect(itlFromName('Great Britain')).toEqual([...england, 'UKL', 'UKM'])
  })

  it.each(['', 'Atlantis', 'constructor'])('knows no place called %p', (name) => {
    expect(itlFromName(name)).toEqual([])
  })
})
