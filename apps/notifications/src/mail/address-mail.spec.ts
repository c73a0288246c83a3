import { addressMail } from './address-mail.js'

const rendered = { subject: 's', text: 't', html: 'h' }
const addressing = {
  from: { name: 'Inroad', address: 'alerts@inroad.example' },
  to: 'sme@example.org',
  key: '7.0198f3a2-7000-7000-8000-3f6f0a2b7c11',
  date: new Date('2026-08-10T09:30:00Z'),
}

describe('the headers of a mail', () => {
  it('identify a delivery the same way each time it is tried', () => {
    expect(addressMail(rendered, addressing).messageId).toBe(
      '<7.0198f3a2-7000-7000-8000-3f6f0a2b7c11@inroad.example>',
    )
  })

  it('let a mail program stop an alert with one click (RFC 8058)', () => {
    const unsubscribeUrl = 'https://inroad.example/subscriptions/unsubscribe/t'
    expect(addressMail(rendered, { ...addressing, unsubscribeUrl }).headers).toEqual({
      'Auto-Submitted': 'auto-generated',
      'List-Id': 'Inroad opportunity alerts <alerts.inroad.example>',
      'List-Unsubscribe': `<${unsubscribeUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    })
  })

  it('put a mail that asks to confirm on no list', () => {
    expect(addressMail(rendered, addressing).headers).toEqual({
      'Auto-Submitted': 'auto-generated',
    })
  })
})
