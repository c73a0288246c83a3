import { successorOf } from './commissioner-successor.js'

const GROUP = {
  ods: '99X',
  name: 'NHS EXAMPLE VALE ICB - 99X',
  kind: 'commissioner' as const,
  identifiers: [],
  area: 'QZZ',
  validFrom: '2013-04-01',
}

describe('successorOf', () => {
  it('names the board in which a commissioning group lives on', () => {
    expect(successorOf(GROUP)).toEqual({ board: 'QZZ', on: '2022-07-01' })
  })

  it.each([
    ['a group closed before there were boards', { name: 'NHS EXAMPLE DALE CCG' }],
    ['a trust in the area of a board', { name: 'EXAMPLE VALE NHS TRUST' }],
    ['a place that came with the board', { validFrom: '2022-07-01' }],
    ['a row without an area', { area: undefined }],
    ['a row without an opening day', { validFrom: undefined }],
  ])('says nothing about %s', (_, other) => {
    expect(successorOf({ ...GROUP, ...other })).toBeUndefined()
  })
})
