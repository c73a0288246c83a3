import { Opportunity } from '@inroad/events/pipeline/opportunity.shape'
import type { Warning } from '../release/conform.js'
import type { Release } from '../release/release.js'
import { readProcurement, type Standing } from './read-procurement.js'

const TENDER: Standing = { regime: 'PA2023', stage: 'tender', noticeType: 'UK4' }

function read(content: Release, standing: Partial<Standing> = {}, warnings: Warning[] = []) {
  const merged = { ...content, ocid: 'ocds-h6vhtk-0a0001' }
  return readProcurement(merged, { ...TENDER, ...standing }, warnings)
}

describe('title and description', () => {
  it('are plain text within the limits of the contract', () => {
    const { title, description } = read({
      tender: { title: 'Beds &amp; linen<br/>', description: `<p>${'a'.repeat(30_000)}</p>` },
    })
    expect(title).toBe('Beds & linen')
    expect(description).toHaveLength(20_000)
  })

  it('are never without a title', () => {
    expect(read({ tender: { title: ' <br/> ' } }).title).toBe(
      'Untitled procurement ocds-h6vhtk-0a0001',
    )
    expect(read({}).description).toBeUndefined()
  })
})

describe('value', () => {
  it.each([
    [{ amount: '100', amountGross: '120', currency: 'GBP' }, '100'],
    [{ amountGross: '120.50', currency: 'GBP' }, '120.50'],
    [{ amount: '0', amountGross: '120', currency: 'gbp' }, '120'],
  ])('of %j is %s pounds', (value, amount) => {
    expect(read({ tender: { value } }).value).toEqual({ amount, currency: 'GBP' })
  })

  it.each([
    [{ amount: '0', amountGross: '0', currency: 'GBP' }],
    [{ amount: '100' }],
    [{ amount: '100', currency: 'pounds' }],
    [{ currency: 'GBP' }],
  ])('of %j is not stated', (value) => {
    expect(read({ tender: { value } }).value).toBeUndefined()
  })
})

describe('lots', () => {
  it('leave out a value in another currency than the tender, and say so', () => {
    const warnings: Warning[] = []
    const lots = [
      { id: '1', title: 'One', value: { amount: '5', currency: 'AED' } },
      { id: '2', value: { amount: '7', currency: 'GBP' } },
      { id: '3', value: { amountGross: '0', currency: 'AED' } },
    ]
    const value = { amount: '0', currency: 'GBP' }
    expect(read({ tender: { lots, value } }, {}, warnings).lots).toEqual([
      { id: '1', title: 'One', value: undefined },
      { id: '2', title: undefined, value: { amount: '7', currency: 'GBP' } },
      { id: '3', title: undefined, value: undefined },
    ])
    expect(warnings.map(({ field }) => field)).toEqual(['tender.lots[0].value'])
  })

  it('keep a foreign currency that the tender is in too', () => {
    const value = { amount: '5', currency: 'EUR' }
    const lots = [{ id: '1', value }]
    expect(read({ tender: { value, lots } }).lots[0]?.value).toEqual(value)
    expect(read({ tender: { lots } }).lots[0]?.value).toEqual(value)
  })

  it('are those on offer', () => {
    const lots = ['1', '2', '3'].map((id) => ({ id, status: id === '2' ? 'cancelled' : 'active' }))
    const awards = [{ id: 'a', status: 'cancelled', relatedLots: ['3'] }]
    expect(read({ tender: { lots }, awards }).lots.map(({ id }) => id)).toEqual(['1'])
  })
})

describe('categories', () => {
  it('are the CPV codes of the tender, its items and its awards, the main one first, each once', () => {
    const cpv = (id: string) => ({ scheme: 'CPV', id })
    const items = [
      {
        classification: cpv('33141200-2'),
        additionalClassifications: [cpv('33141210'), cpv('33000000')],
      },
    ]
    const content = {
      tender: {
        classification: cpv('33000000'),
        additionalClassifications: [cpv('85100000')],
        items,
      },
      awards: [{ items: [{ additionalClassifications: [cpv('33141600')] }] }],
    }
    expect(read(content).cpv).toEqual(['33000000', '85100000', '33141200', '33141210', '33141600'])
  })

  it('leave out other schemes and what is no code', () => {
    const ids = ['331412', 'AB123456', '00000000', '33141200']
    const additionalClassifications = [
      ...ids.map((id) => ({ scheme: 'CPV', id })),
      { scheme: 'CPVS', id: '33141210' },
      { id: '33141210' },
    ]
    expect(read({ tender: { additionalClassifications } }).cpv).toEqual(['33141200'])
  })
})

describe('regions', () => {
  const at = (...deliveryAddresses: object[]) =>
    read({ tender: { items: [{ deliveryAddresses }] } })

  it('are codes as Find a Tender writes them, without other countries', () => {
    const { regions } = at(
      { region: 'UKD3' },
      { region: 'IE052' },
      { region: 'UK', country: 'GB' },
      { region: 'UKD3' },
    )
    expect(regions).toEqual(['UK', 'UKD3'])
  })

  it('are read from names as Contracts Finder writes them, without post codes', () => {
    const country = { countryName: 'United Kingdom' }
    expect(at({ postalCode: 'WR2 6AJ' }, { region: 'North East', ...country }).regions).toEqual([
      'UKC',
    ])
    expect(at({ region: 'Yorkshire and the Humber', ...country }).regions).toEqual(['UKE'])
    expect(at({ region: 'England', ...country }).regions).toHaveLength(9)
  })

  it('are the whole country where it stands alone', () => {
    expect(
      at({ countryName: 'United Kingdom' }, { countryName: 'Rest of the World' }).regions,
    ).toEqual(['UK'])
    expect(at({ countryName: 'United Kingdom', postalCode: 'WR2 6AJ' }).regions).toEqual([])
  })

  it('are also those of the tender itself and of what was awarded', () => {
    const content = {
      tender: { deliveryAddresses: [{ region: 'UKC' }] },
      awards: [{ items: [{ deliveryAddresses: [{ region: 'UKD' }] }] }],
      contracts: [{ items: [{ deliveryAddresses: [{ region: 'UKE' }] }] }],
    }
    expect(read(content).regions).toEqual(['UKC', 'UKD', 'UKE'])
  })
})

describe('buyers', () => {
  const authority = {
    id: 'B',
    name: 'Example Vale NHS Foundation Trust',
    roles: ['buyer'],
    identifier: { scheme: 'GB-NHS', id: 'ZZ9' },
    additionalIdentifiers: [
      { scheme: 'GB-PPON', id: 'PAAA-0000-AAAA' },
      { scheme: 'GB-NHS', id: 'ZZ9' },
      { id: 'without a scheme' },
    ],
  }

  it('carry every identifier that has a scheme, once', () => {
    expect(read({ buyer: { id: 'B' }, parties: [authority] }).buyers).toEqual([
      {
        name: 'Example Vale NHS Foundation Trust',
        identifiers: [
          { scheme: 'GB-NHS', id: 'ZZ9' },
          { scheme: 'GB-PPON', id: 'PAAA-0000-AAAA' },
        ],
      },
    ])
  })

  it('begin with the one the release names, and hold all that buy together', () => {
    const parties = [{ id: 'A', name: 'Sample Council', roles: ['buyer'] }, authority]
    const supplier = { id: 'S', name: 'Smallwater Medical Ltd', roles: ['supplier'] }
    const { buyers } = read({ buyer: { id: 'B' }, parties: [supplier, ...parties] })
    expect(buyers.map(({ name }) => name)).toEqual([
      'Example Vale NHS Foundation Trust',
      'Sample Council',
    ])
  })

  it('may be known by their reference alone', () => {
    expect(read({ buyer: { id: 'B', name: 'Sample Council' } }).buyers).toEqual([
      { name: 'Sample Council', identifiers: [] },
    ])
    expect(read({}).buyers).toEqual([])
  })
})

describe('deadline', () => {
  const early = '2026-08-20T12:00:00+01:00'
  const late = '2026-09-20T12:00:00+01:00'
  const tender = { tenderPeriod: { endDate: late } }

  it('of a tender is the first hurdle', () => {
    expect(read({ tender }).deadline).toBe(late)
    expect(read({ tender: { ...tender, expressionOfInterestDeadline: early } }).deadline).toBe(
      early,
    )
  })

  it('of market engagement is its end, and not the estimated tender dates', () => {
    const milestones = [
      { type: 'engagement', dueDate: early },
      { type: 'engagement', dueDate: '2026-08-20T12:00:00Z' },
      { type: 'delivery', dueDate: late },
    ]
    const content = { tender, planning: { milestones } }
    const standing: Partial<Standing> = { stage: 'planning', noticeType: 'UK2' }
    expect(read(content, standing).deadline).toBe('2026-08-20T12:00:00Z')
    expect(read(content, { stage: 'planning', noticeType: undefined }).deadline).toBe(
      '2026-08-20T12:00:00Z',
    )
    expect(read(content, { stage: 'planning', noticeType: 'UK3' }).deadline).toBeUndefined()
    expect(read(content).deadline).toBe(late)
  })

  it('is none once there is nothing left to act on', () => {
    expect(read({ tender }, { stage: 'award' }).deadline).toBeUndefined()
  })
})

describe('documents', () => {
  it('are what bidders get, without notices and statements', () => {
    const documents = [
      {
        id: '1',
        documentType: 'biddingDocuments',
        title: 'Specification',
        url: 'https://example.org/1',
      },
      {
        id: '2',
        documentType: 'biddingDocuments',
        title: 'Specification',
        url: 'https://example.org/1',
      },
      { id: '3', title: 'Price schedule' },
      {
        id: 'conflictOfInterest',
        documentType: 'conflictOfInterest',
        description: 'Not published',
      },
      { id: '000001-2026', noticeType: 'UK4', url: 'https://example.org/notice' },
      { id: '4', documentType: 'tenderNotice', url: 'https://example.org/other' },
    ]
    expect(read({ tender: { documents } }).documents).toEqual([
      { key: 'https://example.org/1', title: 'Specification' },
      { key: 'Price schedule', title: 'Price schedule' },
    ])
  })
})

describe('suitability', () => {
  it('is true when the tender or any lot says so, and else absent', () => {
    const lots = [{ id: '1' }, { id: '2', suitability: { sme: true, vcse: false } }]
    expect(read({ tender: { lots } })).toMatchObject({ smeSuitable: true, vcseSuitable: undefined })
    expect(read({ tender: { suitability: { sme: false, vcse: true } } })).toMatchObject({
      smeSuitable: undefined,
      vcseSuitable: true,
    })
  })
})

describe('what a procurement sets up', () => {
  it.each([
    [{ hasFrameworkAgreement: true }, 'PA2023', 'framework'],
    [{ hasDynamicPurchasingSystem: true }, 'PA2023', 'dynamic-market'],
    [{ hasDynamicPurchasingSystem: true }, 'PCR2015', undefined],
    [{ hasFrameworkAgreement: false }, 'PA2023', undefined],
  ] as const)('from %j under %s is %s', (techniques, regime, establishes) => {
    expect(read({ tender: { techniques } }, { regime }).establishes).toBe(establishes)
  })
})

describe('anything at all', () => {
  it('fits the event contract, however much there is of it', () => {
    const many = Array.from({ length: 700 }, (_, at) => String(at))
    const {
      documents: _,
      establishes: __,
      stage: ___,
      ...facts
    } = read({
      parties: many.map((id) => ({
        id,
        name: `Authority ${id} ${'x'.repeat(600)}`,
        roles: ['buyer'],
      })),
      tender: {
        title: 'x'.repeat(3000),
        lots: many.map((id) => ({ id: id.repeat(60), title: 'y'.repeat(2000) })),
        additionalClassifications: many.map((id) => ({
          scheme: 'CPV',
          id: `33${id.padStart(6, '0')}`,
        })),
      },
    })
    const notice = { id: '000001-2026', publishedAt: '2026-08-01T09:00:00Z' }
    const opportunityId = '0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c11'
    expect(() =>
      Opportunity.parse({ ...facts, opportunityId, stage: 'tender', notice }),
    ).not.toThrow()
  })
})
