import { UnreadableEvent } from '@inroad/events/unreadable-event'
import { QueryFailedError } from 'typeorm'
import { PermanentFailure } from './permanent-failure.js'
import { isPermanent, reasonOf } from './reason.js'

function databaseError(code: string, constraint?: string): Error {
  const message = 'Key (email)=(someone@example.org) already exists'
  return new QueryFailedError('insert', [], Object.assign(new Error(message), { code, constraint }))
}

describe('reasonOf', () => {
  it('names an error and what it says', () => {
    expect(reasonOf(new RangeError('too far'))).toBe('RangeError: too far')
  })

  it('names state and constraint of what a database refused, and none of the values', () => {
    const reason = reasonOf(databaseError('23505', 'subscriber_email_key'))
    expect(reason).toBe('database refused: SQLSTATE 23505 on subscriber_email_key')
    expect(reasonOf(databaseError('22P02'))).toBe('database refused: SQLSTATE 22P02')
  })

  it('does not take the code of an operating system for a SQLSTATE', () => {
    const error = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })
    expect(reasonOf(error)).toBe('Error: write EPIPE')
  })

  it('is one line that PostgreSQL can store, of 500 characters at most', () => {
    const reason = reasonOf(new Error(`a\u0000b\nc${'x'.repeat(600)}`))
    expect(reason).toMatch(/^Error: a b cx+$/)
    expect(reason).toHaveLength(500)
  })

  it('has a word for what is no error', () => {
    expect(reasonOf('thrown text with a name in it')).toBe('failed without an error')
  })
})

describe('isPermanent', () => {
  it('is said of what no repetition can change, and of nothing else', () => {
    expect(isPermanent(new PermanentFailure('never'))).toBe(true)
    expect(isPermanent(new UnreadableEvent('not JSON'))).toBe(true)
    expect(isPermanent(new Error('perhaps later'))).toBe(false)
    expect(isPermanent(databaseError('23505'))).toBe(false)
  })
})
