import { MailStore } from './mail-store.js'

const LIMITS = { mails: 3, bytes: 100, recipients: 2 }

function mailTo(...to: string[]) {
  return { receivedAt: '2026-08-12T09:00:00Z', from: 'inroad@example.org', to, subject: 'New' }
}

describe('the mail store', () => {
  it('gives the newest first and keeps no more than its limit of mails', () => {
    const store = new MailStore(LIMITS)
    for (let mail = 0; mail < 5; mail += 1) store.add(mailTo('a@example.org'), Buffer.alloc(1))
    expect(store.messages().map(({ id }) => id)).toEqual([5, 4, 3])
    expect(store.find(2)).toBeUndefined()
    expect(store.received).toBe(5)
  })

  it('keeps no more than its limit of bytes', () => {
    const store = new MailStore(LIMITS)
    for (const bytes of [60, 60, 30]) store.add(mailTo('a@example.org'), Buffer.alloc(bytes))
    expect(store.messages().map(({ bytes }) => bytes)).toEqual([30, 60])
  })

  it('counts all mail of a recipient, kept or not, whatever the case of the address', () => {
    const store = new MailStore(LIMITS)
    for (let mail = 0; mail < 5; mail += 1) store.add(mailTo('A@example.org'), Buffer.alloc(1))
    store.add(mailTo('a@example.org', 'b@example.org'), Buffer.alloc(1))
    expect(store.recipients()).toEqual([
      { address: 'a@example.org', total: 6 },
      { address: 'b@example.org', total: 1 },
    ])
  })

  it('forgets the recipient not written to for longest when there are too many', () => {
    const store = new MailStore(LIMITS)
    for (const name of ['a', 'b', 'a', 'c']) store.add(mailTo(name), Buffer.alloc(1))
    expect(store.recipients()).toEqual([
      { address: 'a', total: 2 },
      { address: 'c', total: 1 },
    ])
  })

  it('is empty once it is cleared, and goes on counting', () => {
    const store = new MailStore(LIMITS)
    store.add(mailTo('a'), Buffer.alloc(90))
    store.clear()
    expect([store.messages(), store.recipients()]).toEqual([[], []])
    store.add(mailTo('b'), Buffer.alloc(90))
    expect(store.messages()).toMatchObject([{ id: 2 }])
  })
})
