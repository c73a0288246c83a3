import type { IdentifiedRelease, Release } from '../release/release.js'
import {
  type Applied,
  applyReleases,
  type KnownProcurement,
  needsEarlierReleases,
} from './apply-releases.js'

const BUYER = { id: 'B', name: 'Example Vale NHS Foundation Trust', roles: ['buyer'] }
const SUPPLIER = { id: 'S', name: 'Smallwater Medical Ltd', roles: ['supplier'] }
const LOTS = [
  { id: '1', title: 'Intermittent' },
  { id: '2', title: 'Indwelling' },
]

const KINDS: Record<
  string,
  { tag: string[]; section: 'planning' | 'tender' | 'awards' | 'contracts' }
> = {
  UK2: { tag: ['planning'], section: 'planning' },
  UK4: { tag: ['tender'], section: 'tender' },
  UK6: { tag: ['award', 'contract'], section: 'awards' },
  UK7: { tag: ['award', 'contract'], section: 'contracts' },
  UK9: { tag: ['implementation'], section: 'contracts' },
  UK12: { tag: ['tenderCancellation'], section: 'tender' },
}

/** A release as Find a Tender would publish it, on the given day of August 2026. */
function release(
  type: string,
  day: number,
  content: Release = {},
  update = false,
): IdentifiedRelease {
  const { tag, section } = KINDS[type] ?? { tag: [], section: 'tender' }
  const id = `0000${String(day).padStart(2, '0')}-2026`
  const documents = [{ id, noticeType: type }]
  const tender = {
    title: 'Catheters',
    legalBasis: { scheme: 'UKPGA', id: '2023/54' },
    ...content.tender,
  }
  return {
    parties: [BUYER, SUPPLIER],
    ...content,
    tender: section === 'tender' ? { ...tender, documents } : tender,
    planning: section === 'planning' ? { ...content.planning, documents } : content.planning,
    awards: content.awards?.map((award) =>
      section === 'awards' ? { ...award, documents } : award,
    ),
    contracts: content.contracts?.map((one) =>
      section === 'contracts' ? { ...one, documents } : one,
    ),
    ocid: 'ocds-h6vhtk-0a0001',
    id,
    date: `2026-08-${String(day).padStart(2, '0')}T09:00:00+01:00`,
    tag: update ? tag.map((one) => `${one}Update`) : tag,
  }
}

const told = ({ applied }: Applied) =>
  applied.flatMap(({ decisions }) => decisions.map(({ kind }) => kind))

/** Applies releases one import after another, and gives what each import published. */
function imports(...releases: IdentifiedRelease[]): string[][] {
  let known: KnownProcurement | undefined
  return releases.map((one, at) => {
    const result = applyReleases(known, [one], releases.slice(0, at))
    known = result.procurement
    return told(result)
  })
}

const deadline = (day: number): Release => ({
  tender: { tenderPeriod: { endDate: `2026-09-${day}T12:00:00+01:00` } },
})
const awards = [{ id: '1', status: 'pending', relatedLots: ['1'], suppliers: [{ id: 'S' }] }]
const contracts = [{ id: '1', awardID: '1', status: 'active' }]

describe('an opportunity', () => {
  it('is published at planning, again at tender, and amended in between only by what matters', () => {
    const planning = {
      planning: { milestones: [{ id: '1', type: 'engagement', dueDate: '2026-08-30T12:00:00Z' }] },
    }
    expect(
      imports(
        release('UK2', 1, planning),
        release('UK2', 2, planning, true),
        release('UK4', 3, deadline(10)),
        release('UK4', 4, deadline(10), true),
        release('UK4', 5, deadline(17), true),
        release('UK4', 6, { tender: { reviewDetails: 'High Court' } }, true),
      ),
    ).toEqual([['published'], [], ['published'], [], ['amended'], []])
  })

  it('is published when only an update of it is ever seen', () => {
    expect(imports(release('UK4', 3, {}, true))).toEqual([['published']])
  })

  it('is amended no more once it is awarded', () => {
    expect(
      imports(
        release('UK4', 1, deadline(10)),
        release('UK6', 2, { awards }),
        release('UK4', 3, deadline(17), true),
      ),
    ).toEqual([['published'], ['award-announced'], []])
  })

  it('is published again when a new tender notice follows its award', () => {
    expect(
      imports(release('UK4', 1), release('UK6', 2, { awards }), release('UK4', 3, deadline(17))),
    ).toEqual([['published'], ['award-announced'], ['published']])
  })

  it('carries the changes and the notice that brought them', () => {
    const { procurement } = applyReleases(undefined, [release('UK4', 1, deadline(10))])
    const { applied } = applyReleases(procurement, [release('UK4', 2, deadline(17), true)])
    expect(applied[0]?.decisions).toMatchObject([
      {
        kind: 'amended',
        notice: { type: 'UK4', id: '000002-2026' },
        changes: [
          { field: 'deadline', from: '2026-09-10T12:00:00+01:00', to: '2026-09-17T12:00:00+01:00' },
        ],
        facts: { deadline: '2026-09-17T12:00:00+01:00', title: 'Catheters' },
      },
    ])
  })
})

describe('the end of a procurement', () => {
  it('is published once', () => {
    expect(imports(release('UK4', 1), release('UK12', 2), release('UK12', 3))).toEqual([
      ['published'],
      ['closed'],
      [],
    ])
  })

  it('is not published when the opportunity never was', () => {
    expect(imports(release('UK12', 2))).toEqual([[]])
    expect(imports(release('UK6', 1, { awards }), release('UK12', 2))).toEqual([
      ['award-announced'],
      [],
    ])
  })

  it('keeps title and buyers, which the notice itself leaves out', () => {
    const end = { ...release('UK12', 2), parties: [] }
    const { applied } = applyReleases(undefined, [release('UK4', 1), end])
    expect(applied[1]?.decisions).toMatchObject([
      {
        kind: 'closed',
        reason: 'terminated',
        facts: { title: 'Catheters', buyers: [{ name: BUYER.name }] },
      },
    ])
  })

  it('of some lots only amends the opportunity', () => {
    const one = { awards: [{ id: '1', status: 'cancelled', relatedLots: ['1'] }] }
    const both = { awards: [{ id: '2', status: 'cancelled', relatedLots: ['2'] }] }
    expect(
      imports(
        release('UK4', 1, { tender: { lots: LOTS } }),
        release('UK12', 2, one),
        release('UK12', 3, both),
      ),
    ).toEqual([['published'], ['amended'], ['closed']])
  })

  it('may be followed by a new tender notice, which is published again', () => {
    expect(imports(release('UK4', 1), release('UK12', 2), release('UK4', 3))).toEqual([
      ['published'],
      ['closed'],
      ['published'],
    ])
  })
})

describe('awards and contracts', () => {
  it('are each told once, and the contract apart from the award', () => {
    expect(
      imports(
        release('UK6', 1, { awards }),
        release('UK6', 2, { awards }, true),
        release('UK7', 3, { awards, contracts }),
        release('UK7', 4, { awards, contracts }, true),
        release('UK9', 5, { contracts }),
      ),
    ).toEqual([['award-announced'], [], ['contract-entered'], [], []])
  })

  it('are told again when what they say has changed', () => {
    const value = { amount: '100', currency: 'GBP' }
    expect(
      imports(
        release('UK6', 1, { awards }),
        release('UK6', 2, { awards: awards.map((award) => ({ ...award, value })) }, true),
      ),
    ).toEqual([['award-announced'], ['award-announced']])
  })

  it('are told one by one', () => {
    const two = [...awards, { id: '2', suppliers: [] }]
    expect(imports(release('UK6', 1, { awards: two }))).toEqual([
      ['award-announced', 'award-announced'],
    ])
  })
})

describe('releases in another order than that of their dates', () => {
  const tender = release('UK4', 1, deadline(10))
  const update = release('UK4', 2, deadline(17), true)
  const award = release('UK6', 3, { awards })

  it('are put in order within an import', () => {
    const { procurement, applied } = applyReleases(undefined, [award, update, tender])
    expect(applied.map((one) => one.release.id)).toEqual([
      '000001-2026',
      '000002-2026',
      '000003-2026',
    ])
    expect(told({ procurement, applied })).toEqual(['published', 'amended', 'award-announced'])
  })

  it('come to the same facts when a late one arrives', () => {
    const inOrder = applyReleases(undefined, [tender, update, award]).procurement
    const first = applyReleases(undefined, [award]).procurement
    expect(needsEarlierReleases(first, [update])).toBe(true)
    expect(needsEarlierReleases(first, [release('UK9', 4)])).toBe(false)
    const second = applyReleases(first, [update], [award]).procurement
    const third = applyReleases(second, [tender], [award, update]).procurement
    expect(third.merged).toEqual(inOrder.merged)
    expect(third.facts).toEqual(inOrder.facts)
  })

  it('publish nothing that is over by the time they arrive', () => {
    expect(imports(award, update, tender)).toEqual([['award-announced'], [], []])
  })

  it('still announce an award that became known late', () => {
    const contract = release('UK7', 4, { awards, contracts })
    expect(imports(contract, award)).toEqual([['contract-entered'], ['award-announced']])
  })
})

describe('what is kept of a procurement', () => {
  it('survives being stored as JSON', () => {
    const { procurement } = applyReleases(undefined, [release('UK4', 1, deadline(10))])
    const stored = JSON.parse(JSON.stringify(procurement)) as KnownProcurement
    const again = applyReleases(stored, [release('UK4', 2, deadline(10), true)])
    expect(told(again)).toEqual([])
    expect(again.procurement.facts).toEqual(procurement.facts)
  })

  it('is refused without a release', () => {
    expect(() => applyReleases(undefined, [])).toThrow('No release')
  })
})
