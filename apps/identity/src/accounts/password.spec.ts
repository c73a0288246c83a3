import { hashPassword, passwordMatches } from './password-hash.js'
import { passwordFault } from './password-rules.js'

describe('a password', () => {
  it.each([
    ['correct horse battery staple', 'too-common'],
    ['123456789012', 'too-common'],
    ['zyxwvutsrqponm', 'too-common'],
    ['Password123456', 'too-common'],
    ['121212121212', 'too-common'],
    ['x'.repeat(201), 'too-long'],
    ['elevenchars', 'too-short'],
    ['Ada Lovelace 1', 'says-who-you-are'],
  ])('%s is %s', (password, fault) => {
    expect(passwordFault(password, ['Ada Lovelace', 'ada@example.org'])).toBe(fault)
  })

  it.each([
    'tractor lantern ferry',
    'ünïcödé wörds här',
    '  spaces   count too',
    'adalovelace and her engine',
  ])('%s is taken as it is: length counts, not kinds of characters', (password) => {
    expect(passwordFault(password, ['Ada Lovelace', 'ada@example.org'])).toBeUndefined()
  })

  it('matches its own hash, in either form of the same characters, and no other', async () => {
    const stored = await hashPassword('caf\u00e9 tractor lantern')
    expect(await passwordMatches('cafe\u0301 tractor lantern', stored)).toBe(true)
    expect(await passwordMatches('cafe tractor lantern', stored)).toBe(false)
    expect(await hashPassword('caf\u00e9 tractor lantern')).not.toBe(stored)
  })

  it('matches nothing where there is no account, after the same work', async () => {
    const started = performance.now()
    expect(await passwordMatches('tractor lantern ferry', undefined)).toBe(false)
    const nobody = performance.now() - started
    const stored = await hashPassword('another one')
    const again = performance.now()
    await passwordMatches('tractor lantern ferry', stored)
    const somebody = performance.now() - again
    expect(nobody).toBeGreaterThan(somebody / 4)
  })
})
