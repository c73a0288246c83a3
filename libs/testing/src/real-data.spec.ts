import { tmpdir } from 'node:os'
import { describeRealData, realData } from './real-data.js'

describe('realData', () => {
  it('returns the folder that the environment names', () => {
    expect(realData({ INROAD_REAL_DATA: tmpdir() })).toBe(tmpdir())
  })

  it('refuses a folder that does not exist, by its name', () => {
    expect(() => realData({ INROAD_REAL_DATA: '/no/such/folder' })).toThrow('/no/such/folder')
  })

  it('throws in CI when no folder is named, so that nothing is left out in silence', () => {
    expect(() => realData({ CI: 'true' })).toThrow('INROAD_REAL_DATA is not set')
  })

  it('is undefined on a machine that has none', () => {
    expect(realData({})).toBeUndefined()
  })
})

describe('describeRealData', () => {
  const before = process.env['INROAD_REAL_DATA']
  process.env['INROAD_REAL_DATA'] = tmpdir()
  describeRealData('with a folder', (folder) => {
    it('gives it to the specs', () => {
      expect(folder).toBe(tmpdir())
    })
  })
  if (before === undefined) delete process.env['INROAD_REAL_DATA']
  else process.env['INROAD_REAL_DATA'] = before
})
