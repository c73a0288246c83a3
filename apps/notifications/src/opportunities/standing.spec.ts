import { standingOf } from './standing.js'

const at = (sequence: string, state: 'open' | 'closed' = 'open') => ({ sequence, state })

describe('where news stands', () => {
  it('is newest when nothing is known, or nothing newer', () => {
    expect(standingOf(at('1'), undefined)).toBe('newest')
    expect(standingOf(at('10'), at('9'))).toBe('newest')
    expect(standingOf(at('9'), at('9'))).toBe('newest')
  })

  it('compares sequences as numbers, beyond what a double holds', () => {
    expect(standingOf(at('9007199254740993'), at('9007199254740992'))).toBe('newest')
    expect(standingOf(at('9'), at('10'))).toBe('superseded')
  })

  it('is closed when it is older than the closure, or a closure of what is closed', () => {
    expect(standingOf(at('1'), at('2', 'closed'))).toBe('closed')
    expect(standingOf(at('3', 'closed'), at('2', 'closed'))).toBe('closed')
  })

  it('opens again what was closed when it is newer', () => {
    expect(standingOf(at('3'), at('2', 'closed'))).toBe('newest')
  })

  it('is superseded when it is an older closure of what is open again', () => {
    expect(standingOf(at('2', 'closed'), at('3'))).toBe('superseded')
  })
})
