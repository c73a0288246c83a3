import { cutLine, plainLine } from './plain-line.js'

describe('plainLine', () => {
  it('leaves no character that ends a line or turns the reading direction', () => {
    expect(plainLine('a\r\nBcc: x\u2028y\u0085z\u202Ew\u0000')).toBe('a Bcc: x y z w')
  })
})

describe('cutLine', () => {
  it('leaves a text that fits as it is', () => {
    expect(cutLine('Supply of catheters', 19)).toBe('Supply of catheters')
  })

  it('cuts between words and says so', () => {
    expect(cutLine('Supply of urinary catheters, all sizes', 29)).toBe(
      'Supply of urinary catheters…',
    )
  })

  it('cuts a text without spaces at the limit, never inside a letter', () => {
    expect(cutLine('👩‍⚕️'.repeat(20), 5)).toBe(`${'👩‍⚕️'.repeat(4)}…`)
  })
})
