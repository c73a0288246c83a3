import { noticeRegionKeys, wantedRegionKeys } from './region-keys.js'

/** Whether somebody who wants `wanted` hears of a notice for `notice`. */
function hears(wanted: string, notice: string): boolean {
  const keys = new Set(wantedRegionKeys([wanted]))
  return noticeRegionKeys([notice]).some((key) => keys.has(key))
}

describe('keys of regions', () => {
  it.each([
    ['UKC', 'UKC', 'the same region'],
    ['UKC', 'UKC11', 'a part of it'],
    ['UKC11', 'UKC', 'what it is a part of'],
    ['UKC11', 'UK', 'the whole country'],
  ])('meet when %s is wanted and the notice is for %s, %s', (wanted, notice) => {
    expect(hears(wanted, notice)).toBe(true)
  })

  it.each([
    ['UKC', 'UKD'],
    ['UKC1', 'UKC2'],
    ['UKC11', 'UKC12'],
    ['UKC11', 'UKC2'],
  ])('do not meet when %s is wanted and the notice is for %s', (wanted, notice) => {
    expect(hears(wanted, notice)).toBe(false)
  })
})
