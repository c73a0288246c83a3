import { Conflict } from '@inroad/service-kit/errors'
import { amendedBy, endedBy } from './ending.js'
import { assertOnPlatform, isPlatformAddress } from './find-a-tender.js'
import { CHOOSABLE, meaningOf } from './notice-kinds.js'

function needsPlatform(kind: (typeof CHOOSABLE)[number]): boolean {
  try {
    assertOnPlatform(kind, undefined)
    return false
  } catch (error) {
    expect(error).toBeInstanceOf(Conflict)
    expect((error as Conflict).message).toContain('regulation 5(11)')
    return true
  }
}

describe('publishing on Find a Tender first', () => {
  it('is asked of the notices that regulation 5(3) lists, and of nothing else', () => {
    const listed = [...Array(17).keys()].map((n) => `UK${n + 1}`).filter((code) => code !== 'UK8')
    expect(CHOOSABLE.filter(needsPlatform)).toEqual(listed)
  })

  it('is done once the notice has its id and address there', () => {
    const noticeId = '012345-2026'
    const url = `https://www.find-tender.service.gov.uk/Notice/${noticeId}`
    expect(() => assertOnPlatform('UK4', { noticeId, url })).not.toThrow()
  })

  it.each([
    ['https://www.find-tender.service.gov.uk/Notice/012345-2026', true],
    ['https://find-tender.service.gov.uk/notice/012345-2026/?origin=Search', true],
    ['http://www.find-tender.service.gov.uk/Notice/012345-2026', false],
    ['https://www.find-tender.service.gov.uk/Notice/012346-2026', false],
    ['https://www.find-tender.service.gov.uk.example.com/Notice/012345-2026', false],
    ['https://www.find-tender.service.gov.uk@example.com/Notice/012345-2026', false],
    ['https://user:secret@www.find-tender.service.gov.uk/Notice/012345-2026', false],
    ['https://example.com/Notice/012345-2026', false],
    ['javascript:alert(1)', false],
  ])('is proved by %s: %s', (url, proved) => {
    expect(isPlatformAddress(url, '012345-2026')).toBe(proved)
  })
})

describe('the notice that changes or ends a procurement', () => {
  it.each([
    ['UK4', 'UK4'],
    ['UK2', 'UK2'],
    ['UK13', 'UK15'],
    ['UK14', 'UK15'],
    [undefined, 'amendment'],
    ['ContractNotice', 'amendment'],
  ])('of %s is amended by %s', (noticeType, kind) => {
    expect(amendedBy({ regime: 'PA2023', noticeType })).toBe(kind)
  })

  it.each([
    ['PA2023', 'UK4', 'cancelled', 'UK12'],
    ['PA2023', 'UK5', 'withdrawn', 'UK12'],
    ['PA2023', 'UK13', 'cancelled', 'UK16'],
    ['PA2023', undefined, 'terminated', 'UK12'],
    ['PA2023', 'UK2', 'cancelled', 'end'],
    ['PA2023', undefined, 'withdrawn', 'end'],
    ['PSR2023', undefined, 'terminated', 'end'],
  ] as const)('of %s by %s, %s, is %s', (regime, noticeType, reason, kind) => {
    expect(endedBy({ regime, noticeType }, reason)).toBe(kind)
    expect(meaningOf(kind)).toEqual({ stage: 'ended', effect: 'closes' })
  })
})
