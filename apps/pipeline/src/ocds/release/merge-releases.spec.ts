import { mergeRelease } from './merge-releases.js'
import type { Release } from './release.js'
import { withCorrections } from './with-corrections.js'

const TENDER: Release = {
  ocid: 'ocds-h6vhtk-0a0001',
  id: '000001-2026',
  date: '2026-08-01T09:00:00+01:00',
  tag: ['tender'],
  parties: [{ id: 'A', name: 'Example Vale NHS Foundation Trust', roles: ['buyer'] }],
  tender: {
    title: 'Catheters',
    description: 'For community nursing.',
    value: { amount: '100', currency: 'GBP' },
    lots: [
      { id: '1', title: 'Intermittent', value: { amount: '60', currency: 'GBP' } },
      { id: '2', title: 'Indwelling' },
    ],
    items: [
      {
        id: '1',
        additionalClassifications: [
          { scheme: 'CPV', id: '33141200' },
          { scheme: 'CPV', id: '33141210' },
        ],
        deliveryAddresses: [{ region: 'UKD' }, { region: 'UKE' }],
      },
    ],
  },
}

/** As it comes from a file, where null and unknown members are possible. */
function update(content: object): Release {
  return content as Release
}

describe('merging a release into what is known', () => {
  it('keeps what an update leaves out', () => {
    const merged = mergeRelease(
      TENDER,
      update({ id: '000002-2026', tender: { tenderPeriod: { endDate: '2026-09-01T12:00:00Z' } } }),
    )
    expect(merged.id).toBe('000002-2026')
    expect(merged.tender).toEqual({
      ...TENDER.tender,
      tenderPeriod: { endDate: '2026-09-01T12:00:00Z' },
    })
  })

  it('merges lots by id, adds new ones at the end and keeps the others', () => {
    const lots = [
      { id: '2', title: 'Indwelling, long term' },
      { id: 3, title: 'Drainage bags' },
    ]
    const merged = mergeRelease(TENDER, update({ tender: { lots } }))
    expect(merged.tender?.lots).toEqual([TENDER.tender?.lots?.[0], ...lots])
  })

  it('replaces whole what the standard says to replace whole', () => {
    const items = [
      {
        id: '1',
        additionalClassifications: [{ scheme: 'CPV', id: '33141600' }],
        deliveryAddresses: [],
      },
    ]
    expect(mergeRelease(TENDER, update({ tender: { items } })).tender?.items).toEqual(items)
  })

  it('replaces lists of texts, and lists in which an element has no id', () => {
    const merged = mergeRelease(
      update({ tag: ['planning', 'tender'], planning: { milestones: [{ id: '1' }] } }),
      update({ tag: ['tenderUpdate'], planning: { milestones: [{ type: 'engagement' }] } }),
    )
    expect(merged).toEqual({
      tag: ['tenderUpdate'],
      planning: { milestones: [{ type: 'engagement' }] },
    })
  })

  it('removes what an update sets to null, and never holds a null itself', () => {
    const merged = mergeRelease(
      undefined,
      update({
        title: null,
        tender: { title: 'x', value: null, lots: [{ id: '1', title: null }] },
      }),
    )
    expect(merged).toEqual({ tender: { title: 'x', lots: [{ id: '1' }] } })
    expect(mergeRelease(merged, update({ tender: { lots: null } }))).toEqual({
      tender: { title: 'x' },
    })
  })

  it('lets an update change the kind of a value', () => {
    const merged = mergeRelease(
      update({ a: { b: 1 }, c: [1], d: 2 }),
      update({ a: 1, c: { e: 1 }, d: [3] }),
    )
    expect(merged).toEqual({ a: 1, c: { e: 1 }, d: [3] })
  })

  it('changes neither of the two it was given', () => {
    const before = structuredClone(TENDER)
    const change = update({ tender: { lots: [{ id: '1', title: 'Other' }] } })
    mergeRelease(TENDER, change)
    expect(TENDER).toEqual(before)
    expect(change).toEqual({ tender: { lots: [{ id: '1', title: 'Other' }] } })
  })

  it('comes to the same whether one release is merged once or twice', () => {
    const once = mergeRelease(undefined, TENDER)
    expect(mergeRelease(once, TENDER)).toEqual(once)
  })
})

describe('the corrections of a pre-Act corrigendum', () => {
  const corrected = (section: string, date?: string): Release => ({
    tender: {
      title: 'Fleet',
      amendments: [{ id: '1', unstructuredChanges: [{ newValue: { date }, where: { section } }] }],
    },
  })

  it('moves the tender deadline when its section is given a new date', () => {
    const release = withCorrections(corrected('IV.2.2)', '2029-02-23T15:00:00Z'))
    expect(release.tender?.tenderPeriod).toEqual({ endDate: '2029-02-23T15:00:00Z' })
    expect(release.tender?.title).toBe('Fleet')
  })

  it('moves nothing for another section or without a date', () => {
    for (const release of [corrected('IV.2.7', '2029-02-23T15:00:00Z'), corrected('IV.2.2'), {}]) {
      expect(withCorrections(release)).toBe(release)
    }
  })
})
