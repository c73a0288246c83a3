import { z } from 'zod'
import { lenient } from './lenient.js'

const strict = z.strictObject({
  id: z.uuid(),
  title: z.string().min(1).max(10),
  parts: z
    .array(z.strictObject({ name: z.string() }))
    .min(1)
    .max(2),
  place: z.strictObject({ region: z.strictObject({ code: z.string() }) }).optional(),
  counts: z.record(z.string(), z.strictObject({ n: z.int() })).optional(),
  choice: z.union([z.strictObject({ a: z.int() }), z.strictObject({ b: z.int() })]).optional(),
})

const id = '0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c11'
const known = {
  id,
  title: 'title',
  parts: [{ name: 'one' }],
  place: { region: { code: 'UKD' } },
  counts: { x: { n: 1 } },
  choice: { b: 1 },
}

describe('lenient', () => {
  const reader = lenient(strict)

  it('strips fields that it does not know, at every depth', () => {
    const later = {
      ...known,
      added: 1,
      parts: [{ name: 'one', added: { deep: true } }],
      place: { region: { code: 'UKD', added: [] }, added: null },
      counts: { x: { n: 1, added: '' } },
      choice: { b: 1, added: 0 },
    }
    expect(() => strict.parse(later)).toThrow()
    expect(reader.parse(later)).toEqual(known)
  })

  it.each([
    ['a wrong type', { ...known, title: 7 }],
    ['a wrong type in a part', { ...known, parts: [{ name: 7 }] }],
    ['a missing field', { id, title: 'title' }],
    ['a missing field in a part', { ...known, place: { region: {} } }],
    ['null where absence is meant', { ...known, place: null }],
    ['a text that is too long', { ...known, title: 'much too long' }],
    ['an empty list where one is needed', { ...known, parts: [] }],
    ['a list that is too long', { ...known, parts: Array(3).fill({ name: 'n' }) }],
    ['a wrong type in a record', { ...known, counts: { x: { n: 'one' } } }],
    ['no alternative of a union', { ...known, choice: { c: 1 } }],
  ])('still refuses %s', (_, data) => expect(reader.safeParse(data).success).toBe(false))

  it('leaves the contract itself strict', () => {
    expect(strict.safeParse({ ...known, added: 1 }).success).toBe(false)
  })

  it('refuses a kind of schema whose inside it would leave strict', () => {
    const schema = z.strictObject({ a: z.tuple([z.strictObject({})]) })
    expect(() => lenient(schema)).toThrow('events are not made of tuple')
  })
})
