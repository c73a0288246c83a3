import { CommandError } from './command-error.js'
import { explainError } from './explain-error.js'

function fault(facts: object): Error {
  return Object.assign(new Error('SELECT secret FROM people'), facts)
}

describe('what a command says of an error', () => {
  it.each([
    [new CommandError('row 3: no such code'), 'row 3: no such code'],
    [fault({ code: 'ENOENT', path: '/x.json' }), '/x.json: there is no such file or folder'],
    [
      fault({ code: 'ECONNREFUSED', address: '::1', port: 5432 }),
      "can't reach ::1:5432: nothing listens there",
    ],
    [
      new AggregateError([fault({ code: 'ECONNREFUSED', address: '127.0.0.1', port: 5672 })]),
      "can't reach 127.0.0.1:5672: nothing listens there",
    ],
    [
      fault({ code: 'ENOTFOUND', hostname: 'db.example' }),
      "can't reach db.example: its name is unknown",
    ],
    [fault({ code: '28P01' }), 'the database refuses the user name or password of DATABASE_URL'],
  ])('%s is explained', (error, line) => {
    expect(explainError(error)).toBe(line)
  })

  it.each([fault({ code: '23505' }), fault({ code: 'ENOENT' }), 'a string', undefined])(
    'an unforeseen one gives away nothing but its kind: %s',
    (error) => {
      const line = explainError(error)
      expect(line).toMatch(/^something went wrong .*INROAD_DEBUG=1 shows where$/)
      expect(line).not.toContain('secret')
    },
  )
})
