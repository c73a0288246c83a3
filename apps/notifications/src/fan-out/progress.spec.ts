import { progressAfter } from './progress.js'

const BEFORE = {
  state: 'expanding' as const,
  cursor: 'a',
  queued: 10,
  suppressed: { duplicate: 2, ended: 1 },
}

describe('the progress of a fan-out', () => {
  it('adds up what its pages came to', () => {
    const page = { queued: 5, suppressed: { duplicate: 1, address: 3 }, following: 'b' }
    expect(progressAfter(BEFORE, page)).toEqual({
      state: 'expanding',
      cursor: 'b',
      queued: 15,
      suppressed: { duplicate: 3, ended: 1, address: 3 },
    })
  })

  it('is complete when nobody follows', () => {
    expect(progressAfter(BEFORE, { queued: 0, suppressed: {}, following: null })).toMatchObject({
      state: 'completed',
      cursor: null,
    })
  })
})
