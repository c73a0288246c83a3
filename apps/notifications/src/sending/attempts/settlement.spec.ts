import type { Refused } from '../sender/email-sender.js'
import { addressIsGone } from './address-is-gone.js'
import { MOST_ATTEMPTS, retryDelay } from './retry-delay.js'
import { settlementOf } from './settlement.js'

const refused = (changed: Partial<Refused>): Refused => ({
  outcome: 'refused',
  permanent: true,
  phase: 'recipient',
  code: 550,
  reply: '550 no such user',
  ...changed,
})

describe('a settlement', () => {
  it('tries again what was refused for now, later each time, for less than a day', () => {
    const delays = Array.from({ length: MOST_ATTEMPTS }, (_, at) => retryDelay(at + 1))
    expect(delays).toEqual([60, 300, 1800, 7200, 21600, 21600, 21600, undefined])
    const total = delays.reduce<number>((sum, delay) => sum + (delay ?? 0), 0)
    expect(total).toBeLessThan(86_400)
  })

  it('waits after a refusal for now, and fails when it has been enough', () => {
    const deferred = refused({ permanent: false, code: 451 })
    expect(settlementOf(deferred, 1)).toMatchObject({ delivery: 'queued', retryAfter: 60 })
    expect(settlementOf(deferred, MOST_ATTEMPTS)).toMatchObject({
      delivery: 'failed',
      reason: 'retries-exhausted',
    })
  })

  it('fails for good without blaming the address when the message was refused', () => {
    const settlement = settlementOf(refused({ phase: 'data', code: 554 }), 1)
    expect(settlement).toMatchObject({ delivery: 'failed', reason: 'message-refused' })
    expect(settlement.addressGone).toBeUndefined()
  })

  it('is final for what has no known outcome', () => {
    expect(settlementOf({ outcome: 'ambiguous', reply: 'cut' }, 1)).toMatchObject({
      attempt: 'ambiguous',
      delivery: 'ambiguous',
    })
  })
})

describe('a refused recipient', () => {
  it.each([
    ['550 no such user', 550, true],
    ['550 5.1.1 user unknown', 550, true],
    ['551 5.1.6 has moved', 551, true],
    ['554 5.2.1 mailbox disabled', 554, true],
    ['552 5.2.2 mailbox full', 552, false],
    ['552 over quota', 552, false],
    ['550 5.7.1 your host is on a block list', 550, false],
    ['550 5.7.509 access denied', 550, false],
    ['530 sign in first', 530, false],
    ['550 5.4.1 relay access denied', 550, false],
  ])('"%s" (%i) says that the mailbox is gone: %p', (reply, code, gone) => {
    expect(addressIsGone(refused({ reply, code }))).toBe(gone)
  })

  it('for now says nothing of the mailbox', () => {
    expect(addressIsGone(refused({ permanent: false, code: 450 }))).toBe(false)
  })
})
