import { smtpOutcome } from './smtp-outcome.js'
import { withoutAddresses } from './without-addresses.js'

const cut = { message: 'Connection closed unexpectedly', code: 'ECONNECTION', command: 'CONN' }

describe('smtpOutcome', () => {
  it('reads the same error by how far the mail had come', () => {
    expect(smtpOutcome(cut, { connected: false, begun: false })).toMatchObject({
      outcome: 'refused',
      phase: 'connection',
    })
    expect(smtpOutcome(cut, { connected: true, begun: false })).toMatchObject({
      outcome: 'refused',
      permanent: false,
      phase: 'session',
    })
    expect(smtpOutcome(cut, { connected: true, begun: true })).toMatchObject({
      outcome: 'ambiguous',
    })
  })

  it('trusts no half of an answer after the content', () => {
    const half = { ...cut, response: '550 no', responseCode: 550 }
    expect(smtpOutcome(half, { connected: true, begun: true }).outcome).toBe('ambiguous')
  })

  it('fails a mail that could not be written down', () => {
    const fault = { message: 'Invalid recipient', code: 'EENVELOPE', command: 'API' }
    expect(smtpOutcome(fault, { connected: true, begun: false })).toMatchObject({
      outcome: 'refused',
      permanent: true,
      phase: 'message',
    })
  })
})

describe('withoutAddresses', () => {
  it('blanks every address in a reply and keeps it to one line', () => {
    expect(withoutAddresses('550 <sme@example.org>:\r\n a.b+c@xn--mn-xka.example gone')).toBe(
      '550 <(address)>: (address) gone',
    )
  })
})
