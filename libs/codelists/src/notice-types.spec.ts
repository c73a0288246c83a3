import { isNoticeCode, NOTICE_TYPES, platformComesFirst } from './notice-types.js'

describe('notice types', () => {
  it('runs from UK1 to UK17 without a gap', () => {
    expect(Object.keys(NOTICE_TYPES)).toEqual(Array.from({ length: 17 }, (_, at) => `UK${at + 1}`))
  })

  it('lets only the contract payment notice appear elsewhere first', () => {
    const free = Object.keys(NOTICE_TYPES)
      .filter(isNoticeCode)
      .filter((code) => !platformComesFirst(code))
    expect(free).toEqual(['UK8'])
  })

  it.each(['UK18', 'uk4', '', 'F02', 'toString'])('does not know %p', (text) => {
    expect(isNoticeCode(text)).toBe(false)
  })
})
