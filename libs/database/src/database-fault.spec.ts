import {
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from 'typeorm'
import { databaseFault } from './database-fault.js'

const withCode = (code: string): Error => Object.assign(new Error('refused'), { code })

describe('databaseFault', () => {
  it.each(['40001', '40P01', '55P03'])('takes SQLSTATE %s for a conflict', (code) => {
    expect(databaseFault(new QueryFailedError('select', [], withCode(code)))).toBe('conflict')
  })

  it.each(['57P01', '57P03', '08006', '53100', '53300', '25006', 'ECONNREFUSED', 'EPIPE'])(
    'takes %s for a database that cannot be used now',
    (code) => expect(databaseFault(withCode(code))).toBe('connection'),
  )

  const lost = [
    new Error('Connection terminated unexpectedly'),
    new Error('timeout exceeded when trying to connect'),
    new Error('Client has encountered a connection error and is not queryable'),
    new QueryRunnerAlreadyReleasedError(),
    new QueryRunnerProviderAlreadyReleasedError(),
  ]
  it.each(lost.map((error) => [error.message, error]))(
    'takes "%s" for a lost connection',
    (_, error) => expect(databaseFault(error)).toBe('connection'),
  )

  it.each(['23505', '25P02', '57014', '22P02'])('lays %s to the work itself', (code) => {
    expect(databaseFault(withCode(code))).toBe('other')
  })

  it('lays what is no error at all to the work itself', () => {
    expect(databaseFault('a string')).toBe('other')
  })
})
