import { z } from 'zod'
import { defineEvent } from './define-event.js'
import { readEvent } from './read-event.js'
import { makeEnvelope } from './make-envelope.js'

const declaration = {
  name: 'pipeline.sample.made',
  version: 2,
  summary: 'A sample was made.',
  data: z.strictObject({ n: z.int() }),
  examples: [{ n: 1 }],
}
const fields = {
  id: '0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c11',
  subject: '1',
  sequence: 1,
  time: new Date('2026-08-10T09:30:00Z'),
}

describe('defineEvent', () => {
  it('gives an event its type and owner from its name and version', () => {
    expect(defineEvent(declaration)).toMatchObject({
      type: 'pipeline.sample.made.v2',
      owner: 'pipeline',
    })
  })

  it.each(['pipeline.made', 'Pipeline.sample.made', 'pipeline.sample.made.v1', 'a.b_c.d', ''])(
    'refuses the name %p',
    (name) => expect(() => defineEvent({ ...declaration, name })).toThrow('is not <owner>'),
  )

  it('refuses an example that breaks its own contract, and no example at all', () => {
    expect(() => defineEvent({ ...declaration, examples: [{ n: 1.5 }] })).toThrow()
    expect(() => defineEvent({ ...declaration, examples: [] })).toThrow('at least one example')
  })
})

describe('makeEnvelope', () => {
  const definition = defineEvent(declaration)

  it.each([
    ['data that breaks the contract', { data: { n: 'one' } }],
    ['a field that the contract does not name', { data: { n: 1, m: 2 } }],
    ['a subject that no reader would take', { subject: 'x'.repeat(201) }],
    ['a sequence that is no whole number', { sequence: 1.5 }],
    ['a correlation id from a stranger that is too long', { correlationid: 'x'.repeat(101) }],
    ['an id that is no UUID', { id: '17' }],
  ])('refuses %s', (_, { data = { n: 1 }, ...changed }: Record<string, unknown>) => {
    expect(() =>
      makeEnvelope(definition, data as { n: number }, { ...fields, ...changed }),
    ).toThrow()
  })
})

describe('readEvent', () => {
  const definition = defineEvent(declaration)
  const envelope = makeEnvelope(definition, { n: 1 }, fields)

  it('refuses another version of the same event', () => {
    const other = { ...envelope, type: 'pipeline.sample.made.v1' }
    expect(() => readEvent(definition, other)).toThrow(
      'type pipeline.sample.made.v1 where pipeline.sample.made.v2 is consumed',
    )
  })

  it('names the field that does not fit and never its value', () => {
    const read = (): unknown => readEvent(definition, { ...envelope, data: { n: 'secret' } })
    expect(read).toThrow('data does not fit pipeline.sample.made.v2: n invalid_type')
    expect(read).not.toThrow('secret')
  })
})
