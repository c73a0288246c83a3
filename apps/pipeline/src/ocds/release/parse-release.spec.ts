import { parseRelease, type ParsedRelease } from './parse-release.js'

const RELEASE = {
  ocid: 'ocds-h6vhtk-0a0001',
  id: '000001-2026',
  date: '2026-08-01T09:00:00+01:00',
  tag: ['tender'],
}

function parse(change: object, raw = JSON.stringify({ ...RELEASE, ...change })): ParsedRelease {
  return parseRelease(Buffer.from(raw))
}

function taken(parsed: ParsedRelease) {
  if ('rejection' in parsed) throw new Error(parsed.rejection.reason)
  return parsed
}

function rejected(parsed: ParsedRelease) {
  if (!('rejection' in parsed)) throw new Error('it was taken')
  return parsed.rejection
}

describe('reading a release', () => {
  it('keeps members that it does not know, and null', () => {
    const { release, warnings } = taken(
      parse({ buyerID: [], tender: { title: null, odd: { a: 1 } } }),
    )
    expect(release).toMatchObject({ buyerID: [], tender: { title: null, odd: { a: 1 } } })
    expect(warnings).toEqual([])
  })

  it('reads money from its digits and never as infinity', () => {
    const raw = JSON.stringify({ ...RELEASE, tender: { lots: [{ id: 1, value: {} }] } }).replace(
      '"value":{}',
      '"value":{"amount":9007199254740993.27,"amountGross":1e9999},"most":1e9999',
    )
    const { release, warnings } = taken(parse({}, raw))
    expect(release.tender?.lots).toEqual([
      { id: '1', value: { amount: '9007199254740993.27' }, most: '1e9999' },
    ])
    expect(warnings).toEqual([
      { field: 'tender.lots[0].value.amountGross', message: 'is not an amount of money' },
    ])
  })

  it('leaves out a date that is none, and says which', () => {
    const tender = { tenderPeriod: { startDate: '2026-08-01', endDate: 'to be confirmed' } }
    const { release, warnings } = taken(parse({ tender }))
    expect(release.tender?.tenderPeriod).toEqual({ startDate: '2026-08-01T00:00:00+01:00' })
    expect(warnings).toEqual([{ field: 'tender.tenderPeriod.endDate', message: 'is not a date' }])
  })

  it('takes a day without a time as a deadline to its end, in local time', () => {
    const { release } = taken(parse({ tender: { tenderPeriod: { endDate: '2026-08-25' } } }))
    expect(release.tender?.tenderPeriod?.endDate).toBe('2026-08-25T23:59:59+01:00')
  })

  it('takes one element for a list of one, and drops what has the wrong kind', () => {
    const standstillPeriod = { endDate: '2026-08-21T23:59:59+01:00' }
    const awards = [{ id: 1, standstillPeriod, suppliers: ['none', null, { id: 'S' }] }, 7]
    const { release, warnings } = taken(parse({ awards, planning: [], buyer: 'x' }))
    expect(release.awards).toEqual([
      { id: '1', standstillPeriod: [standstillPeriod], suppliers: [{ id: 'S' }] },
    ])
    expect(warnings.map(({ field }) => field)).toEqual([
      'buyer',
      'planning',
      'awards[0].suppliers[0]',
      'awards[1]',
    ])
  })

  it('replaces characters that the database cannot hold', () => {
    const raw = JSON.stringify({ ...RELEASE, title: 'a?b?' }).replace('a?b?', 'a\\u0000b\\ud83d')
    expect(taken(parse({}, raw)).release.title).toBe('a\ufffdb\ufffd')
  })

  it('does not take a member named __proto__', () => {
    const raw = JSON.stringify({ ...RELEASE, odd: 1 }).replace(
      '"odd":1',
      '"__proto__":{"ocid":"x"}',
    )
    const { release } = taken(parse({}, raw))
    expect(Object.keys(release)).not.toContain('__proto__')
    expect(Object.getPrototypeOf(release)).toBe(Object.prototype)
  })
})

describe('a release without an id', () => {
  const { id: _, ...bare } = RELEASE

  it('gets one from its content, the same however it is written', () => {
    const one = taken(parse({}, JSON.stringify(bare)))
    const other = taken(
      parse({}, JSON.stringify(Object.fromEntries(Object.entries(bare).reverse()), null, 2)),
    )
    expect(one.idFromContent).toBe(true)
    expect(one.release.id).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(other.release.id).toBe(one.release.id)
  })

  it('gets another when anything in it differs', () => {
    const one = taken(parse({}, JSON.stringify(bare))).release.id
    expect(taken(parse({}, JSON.stringify({ ...bare, language: 'cy' }))).release.id).not.toBe(one)
  })

  it('is told from one with an id', () => {
    expect(taken(parse({})).idFromContent).toBe(false)
    expect(taken(parse({ id: 42 })).release.id).toBe('42')
    expect(taken(parse({ id: '  ' })).idFromContent).toBe(true)
  })
})

describe('a release that is rejected', () => {
  it.each([
    ['ocid', { ocid: undefined }],
    ['ocid', { ocid: ['ocds-h6vhtk-0a0001'] }],
    ['ocid', { ocid: `ocds-h6vhtk-${'0'.repeat(100)}` }],
    ['ocid', { ocid: 'ocds-213czf-000-00001' }],
    ['ocid', { ocid: 'ocds-h6vhtk' }],
    ['date', { date: undefined }],
    ['date', { date: 'yesterday' }],
    ['id', { id: 'a'.repeat(201) }],
  ])('names the field %s for %j', (field, change) => {
    expect(rejected(parse(change)).field).toBe(field)
  })

  it('carries what identifies it, and names the publishers that are known', () => {
    const rejection = rejected(parse({ ocid: 'ocds-213czf-000-00001' }))
    expect(rejection).toMatchObject({ ocid: 'ocds-213czf-000-00001', releaseId: '000001-2026' })
    expect(rejection.reason).toContain('Contracts Finder (ocds-b5fd17)')
  })

  it('says at which character it is not JSON, without repeating it', () => {
    expect(rejected(parse({}, '{"ocid":"ocds-h6vhtk-0a0001",,}')).reason).toBe(
      'The release is not JSON at character 29',
    )
    expect(rejected(parse({}, '[1]')).reason).toBe('The release is not an object')
    expect(rejected(parse({}, `${'['.repeat(90_000)}${']'.repeat(90_000)}`)).reason).toBe(
      'The release is nested too deeply',
    )
  })

  it('may belong to a publisher that the caller adds', () => {
    const own = [{ prefix: 'ocds-213czf', name: 'Example' }]
    const raw = JSON.stringify({ ...RELEASE, ocid: 'ocds-213czf-000-00001' })
    expect(taken(parseRelease(raw, own)).release.ocid).toBe('ocds-213czf-000-00001')
  })
})
