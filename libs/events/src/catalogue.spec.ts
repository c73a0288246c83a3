import { z } from 'zod'
import { catalogue } from './catalogue.js'
import { readEnvelope } from './envelope.js'
import { makeEnvelope } from './make-envelope.js'
import { readEvent } from './read-event.js'
import { publishedRoutes } from './routes.js'

const fields = {
  id: '0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c11',
  subject: '0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c12',
  sequence: 3,
  time: new Date('2026-08-10T09:30:00Z'),
  correlationid: 'a-request',
}

describe('the catalogue of events', () => {
  it('is in the order of its names and names none twice', () => {
    const types = catalogue.map(({ type }) => type)
    expect(types).toEqual([...new Set(types)].sort())
  })

  it('knows every type that a consumer is listed for', () => {
    const types = catalogue.map(({ type }) => type)
    for (const type of Object.keys(publishedRoutes)) expect(types).toContain(type)
  })

  describe.each(catalogue.map((definition) => [definition.type, definition] as const))(
    '%s',
    (type, definition) => {
      it('is written and read again without a change, in every example', () => {
        for (const example of definition.examples) {
          const sent = Buffer.from(JSON.stringify(makeEnvelope(definition, example, fields)))
          const event = readEvent(definition, readEnvelope(sent))
          expect(event.data).toEqual(example)
          expect(event).toMatchObject({ id: fields.id, type, sequence: '3' })
        }
      })

      it('is read by one who knows fewer fields, and written by none who knows more', () => {
        for (const example of definition.examples) {
          const later = { ...(example as object), addedLater: 'x' }
          const envelope = { ...makeEnvelope(definition, example, fields), data: later }
          expect(readEvent(definition, envelope).data).toEqual(example)
          expect(() => makeEnvelope(definition, later as never, fields)).toThrow()
        }
      })

      it('can be told to others as a JSON Schema', () => {
        expect(z.toJSONSchema(definition.data)).toMatchObject({ type: 'object' })
      })
    },
  )
})
