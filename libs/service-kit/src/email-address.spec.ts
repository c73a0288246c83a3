import { normaliseEmail } from './email-address.js'

describe('normaliseEmail', () => {
  it.each([
    ['sme@example.org', 'sme@example.org'],
    ['  Jo.Smith+nhs@EXAMPLE.org ', 'Jo.Smith+nhs@example.org'],
    ["o'neil@example.co.uk", "o'neil@example.co.uk"],
    ['sales@môn.example.org', 'sales@xn--mn-8ja.example.org'],
  ])('takes %s as %s', (text, address) => {
    expect(normaliseEmail(text)).toBe(address)
  })

  it.each([
    '',
    'sme',
    '@example.org',
    'sme@',
    'sme@localhost',
    'sme@[192.0.2.1]',
    'sme@192.0.2.1',
    'a b@example.org',
    '"a b"@example.org',
    'sme@example.org, other@example.org',
    'sme@example.org\r\nBcc: other@example.org',
    'sme\n@example.org',
    'SME <sme@example.org>',
    'jürgen@example.org',
    `${'a'.repeat(65)}@example.org`,
    `sme@${'a.'.repeat(130)}org`,
    'sme@exam<ple.org',
    'sme@example.org\u0000',
  ])('refuses %j', (text) => {
    expect(normaliseEmail(text)).toBeUndefined()
  })

  it('answers about a hostile text at once', () => {
    const begun = performance.now()
    expect(normaliseEmail(`${'a@'.repeat(50_000)}`)).toBeUndefined()
    expect(performance.now() - begun).toBeLessThan(50)
  })
})
