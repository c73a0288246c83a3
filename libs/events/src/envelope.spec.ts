import { LARGEST_ENVELOPE, readEnvelope } from './envelope.js'
import { UnreadableEvent } from './unreadable-event.js'

const valid = {
  specversion: '1.0',
  id: '0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c11',
  source: '/inroad/pipeline',
  type: 'pipeline.opportunity.published.v1',
  subject: '1',
  time: '2026-08-10T09:30:00.000Z',
  datacontenttype: 'application/json',
  dataschema: 'https://inroad.example/schemas/pipeline.opportunity.published.v1.json',
  sequence: '1',
  data: { n: 1 },
}
const bytes = (content: object): Buffer => Buffer.from(JSON.stringify(content))
const reasonFor = (raw: Buffer): string => {
  try {
    readEnvelope(raw)
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableEvent)
    return (error as Error).message
  }
  throw new Error('was read')
}

describe('readEnvelope', () => {
  it('reads what it knows and drops attributes that it does not', () => {
    expect(readEnvelope(bytes({ ...valid, partitionkey: 'x' }))).toEqual(valid)
  })

  it.each(Object.keys(valid).filter((key) => key !== 'data'))('needs %s', (key) => {
    const rest = Object.fromEntries(Object.entries(valid).filter(([name]) => name !== key))
    expect(reasonFor(bytes(rest))).toMatch(`not a CloudEvents envelope: ${key} invalid`)
  })

  it.each([
    ['id', 'seventeen'],
    ['time', '10/08/2026'],
    ['sequence', 1],
    ['sequence', '-1'],
    ['specversion', '0.3'],
    ['subject', 'x'.repeat(201)],
    ['correlationid', 'x'.repeat(101)],
    ['traceparent', 'x'.repeat(101)],
    ['datacontenttype', 'text/xml'],
  ])('refuses %s of %p, naming the attribute alone', (key, value) => {
    const reason = reasonFor(bytes({ ...valid, [key]: value }))
    expect(reason).toMatch(new RegExp(`^not a CloudEvents envelope: ${key} \\w+$`))
  })

  it.each(['', 'not json', '{"a":', '[]', 'null', '"text"', '\uFEFF{}'])(
    'refuses %p with a reason',
    (text) => expect(reasonFor(Buffer.from(text))).toMatch(/^not JSON|^not a CloudEvents envelope/),
  )

  it('refuses bytes that are not UTF-8 instead of putting other characters in their place', () => {
    const raw = Buffer.concat([bytes({ ...valid, subject: '' }), Buffer.from([0xc3, 0x28])])
    expect(reasonFor(raw)).toBe('not UTF-8')
  })

  it('takes an envelope of the largest size, and none that is larger', () => {
    const room = LARGEST_ENVELOPE - bytes({ ...valid, data: '' }).length
    expect(readEnvelope(bytes({ ...valid, data: 'x'.repeat(room) })).data).toHaveLength(room)
    const reason = reasonFor(bytes({ ...valid, data: 'x'.repeat(room + 1) }))
    expect(reason).toBe(`larger than ${LARGEST_ENVELOPE} bytes (${LARGEST_ENVELOPE + 1})`)
  })

  it('counts bytes and not characters', () => {
    expect(reasonFor(bytes({ ...valid, data: '\u20ac'.repeat(400_000) }))).toMatch(/^larger than/)
  })

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s at any depth', (key) => {
    const raw = JSON.stringify(valid).replace('{"n":1}', `{"a":[{"${key}" :{"x":1}}]}`)
    expect(reasonFor(Buffer.from(raw))).toBe('holds a key that no event may hold')
  })

  it('changes no prototype for a forbidden key that hides behind an escape', () => {
    const raw = JSON.stringify(valid).replace('{"n":1}', '{"__pr\\u006fto__":{"x":1}}')
    readEnvelope(Buffer.from(raw))
    expect(({} as { x?: number }).x).toBeUndefined()
  })

  it('lets those words stand in a text', () => {
    const data = { title: 'a "constructor": of "__proto__" : houses', prototype1: 'prototype' }
    expect(readEnvelope(bytes({ ...valid, data })).data).toEqual(data)
  })

  it('reads data nested a hundred thousand deep without an end of the stack', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    const raw = Buffer.from(JSON.stringify(valid).replace('{"n":1}', deep))
    expect(readEnvelope(raw).id).toBe(valid.id)
  })
})
