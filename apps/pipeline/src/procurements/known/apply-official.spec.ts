import { materialChanges } from '../../ocds/changes/material-changes.js'
import { readProcurement } from '../../ocds/facts/read-procurement.js'
import type { Notice } from '../../ocds/notice/read-notice.js'
import type { IdentifiedRelease, Release } from '../../ocds/release/release.js'
import { applyEntry } from './apply-entry.js'
import { applyOfficial } from './apply-official.js'
import { enteredProcurement, type KnownHere } from './entered-procurement.js'
import type { FactChanges } from './fact-changes.js'
import { meaningOf } from '../rules/notice-kinds.js'

const OCID = 'ocds-h6vhtk-0a0001'
const BUYER = {
  name: 'Example Vale NHS Foundation Trust',
  identifiers: [{ scheme: 'GB-NHS', id: 'ZZ9' }],
}
const FACTS: FactChanges = {
  title: 'Catheters',
  description: 'For community nursing',
  buyers: [BUYER],
  cpv: ['33141200', '33141000'],
  regions: ['UKD3'],
  value: { amount: '240000', currency: 'GBP' },
  deadline: '2026-09-14T12:00:00+01:00',
  lots: [{ id: '1', title: 'All', value: { amount: '240000', currency: 'GBP' } }],
  smeSuitable: true,
  establishes: 'framework',
}
const [FIRST, SECOND] = ['000010-2026', '000012-2026']

function draft(facts: FactChanges = FACTS): KnownHere {
  const at = new Date('2026-08-10T07:00:00Z')
  return enteredProcurement({ ocid: OCID, regime: 'PA2023', facts, at })
}

/** A tender notice as an authority enters it here, half an hour after Find a Tender published it. */
function entered(known: KnownHere, id: string, day: number, changes: FactChanges = {}): KnownHere {
  const amends = known.told.published !== undefined
  const notice: Notice = {
    ref: { type: 'UK4', id, publishedAt: `2026-08-${day}T09:30:00Z` },
    meaning: amends ? { effect: 'amends' } : meaningOf('UK4'),
    update: false,
  }
  return applyEntry(known, { notice, changes, onPlatform: true }).known
}

function release(id: string, day: number, type: string, more: Partial<IdentifiedRelease>) {
  const tender = { documents: [{ id, noticeType: type }], ...more.tender }
  const date = `2026-08-${String(day).padStart(2, '0')}T09:00:00Z`
  return { ocid: OCID, id, date, tag: ['tender'], ...more, tender }
}

/** The same notice as the publisher states it, under ids of its own. */
function official(id: string, day: number, tender: Release['tender'] = {}): IdentifiedRelease {
  return release(id, day, 'UK4', {
    parties: [
      {
        id: 'GB-NHS-ZZ9',
        name: BUYER.name,
        roles: ['buyer'],
        identifier: { scheme: 'GB-NHS', id: 'ZZ9' },
      },
    ],
    tender: {
      title: 'Catheters',
      description: 'For community nursing',
      classification: { scheme: 'CPV', id: '33141200' },
      additionalClassifications: [{ scheme: 'CPV', id: '33141000' }],
      deliveryAddresses: [{ region: 'UKD3' }],
      value: { amount: '240000', currency: 'GBP' },
      tenderPeriod: { endDate: '2026-09-14T12:00:00+01:00' },
      lots: [{ id: 'L-1', title: 'All', value: { amount: '240000', currency: 'GBP' } }],
      ...tender,
    },
  })
}

const update = (id: string, day: number, tender: Release['tender']) =>
  release(id, day, 'UK4', { tag: ['tenderUpdate'], tender })
const kinds = ({ applied }: ReturnType<typeof applyOfficial>) =>
  applied.flatMap(({ decisions }) => decisions.map(({ kind }) => kind))

describe('what was entered here, written as a release', () => {
  it('reads as the same facts again', () => {
    const { merged, facts, standing } = entered(draft(), FIRST, 10)
    expect(readProcurement(merged, standing)).toEqual({ ...facts, vcseSuitable: undefined })
    expect(materialChanges(facts, readProcurement(merged, standing))).toEqual([])
  })

  it('reads so at planning as well, with the day by which to take part', () => {
    const notice: Notice = {
      ref: { type: 'UK2', id: FIRST, publishedAt: '2026-08-10T09:30:00Z' },
      meaning: meaningOf('UK2'),
      update: false,
    }
    const { merged, facts, standing } = applyEntry(draft(), {
      notice,
      changes: {},
      onPlatform: true,
    }).known
    expect(readProcurement(merged, standing).deadline).toBe(facts.deadline)
  })
})

describe('a release of what was entered here first', () => {
  it('tells nothing when it says the same, whatever its ids', () => {
    const lots = [{ id: '1', title: 'All', value: { amount: '240000', currency: 'GBP' } }]
    const done = applyOfficial(entered(draft(), FIRST, 10), [official(FIRST, 10, { lots })], [])
    expect(kinds(done)).toEqual([])
    expect(done.procurement.facts.buyers).toEqual([BUYER])
    expect(done.procurement.entered).toBeUndefined()
  })

  it('tells nothing of what the notice said besides what was entered', () => {
    const short = { title: 'Catheters', buyers: [BUYER], cpv: ['33141200', '33141000'] }
    const documents = [{ id: 'd', url: 'https://buyer.example/specification' }]
    const known = entered(draft(short), FIRST, 10, { description: 'For community nursing' })
    const done = applyOfficial(known, [official(FIRST, 10, { documents })], [])
    expect(kinds(done)).toEqual([])
    expect(done.procurement.facts.documents).toHaveLength(1)
    expect(done.procurement.facts.deadline).toBe('2026-09-14T12:00:00+01:00')
  })

  it('amends it where it says something else', () => {
    const tenderPeriod = { endDate: '2026-09-10T12:00:00+01:00' }
    const done = applyOfficial(
      entered(draft(), FIRST, 10),
      [official(FIRST, 10, { tenderPeriod, lots: [{ id: '1', title: 'All' }] })],
      [],
    )
    expect(kinds(done)).toEqual(['amended'])
    expect(done.applied[0]?.decisions[0]).toMatchObject({
      changes: [{ field: 'deadline', to: '2026-09-10T12:00:00+01:00' }, { field: 'lots' }],
    })
  })

  it('is told as new when only a draft was here', () => {
    const done = applyOfficial(draft({ ...FACTS, title: 'Secret' }), [official(FIRST, 10)], [])
    expect(kinds(done)).toEqual(['published'])
    expect(done.procurement.facts.title).toBe('Catheters')
  })

  it('from before the entry is kept and changes nothing', () => {
    const known = entered(draft(), FIRST, 10)
    const early = release('000009-2026', 9, 'UK2', {
      tag: ['planning'],
      tender: { title: 'Early' },
    })
    const done = applyOfficial(known, [early], [])
    expect(kinds(done)).toEqual([])
    expect(done.procurement).toEqual(known)
    const then = applyOfficial(done.procurement, [official(FIRST, 10)], [early])
    expect(then.procurement.standing.stage).toBe('tender')
    expect(then.procurement.facts.title).toBe('Catheters')
  })

  it('that only updates is merged onto what was entered', () => {
    const tenderPeriod = { endDate: '2026-09-21T12:00:00+01:00' }
    const done = applyOfficial(
      entered(draft(), FIRST, 10),
      [update(SECOND, 12, { tenderPeriod })],
      [],
    )
    expect(kinds(done)).toEqual(['amended'])
    expect(done.procurement.facts).toMatchObject({
      title: 'Catheters',
      deadline: '2026-09-21T12:00:00+01:00',
      lots: [{ id: '1' }],
    })
  })

  it('tells an entered amendment once, in whatever order its releases come', () => {
    const tenderPeriod = { endDate: '2026-09-21T12:00:00+01:00' }
    const lots = [{ id: '1', title: 'All', value: { amount: '240000', currency: 'GBP' } }]
    const amended = entered(entered(draft(), FIRST, 10), SECOND, 12, {
      deadline: '2026-09-21T12:00:00+01:00',
    })
    const [full, correction] = [official(FIRST, 10, { lots }), update(SECOND, 12, { tenderPeriod })]
    const late = applyOfficial(amended, [correction], [])
    const all = applyOfficial(late.procurement, [full], [correction])
    expect([...kinds(late), ...kinds(all)]).toEqual([])
    expect(all.procurement.facts.deadline).toBe('2026-09-21T12:00:00+01:00')
    expect(all.procurement.entered).toBeUndefined()
  })

  it('announces an award and closes, with the title that was entered', () => {
    const awards = [{ id: '1', suppliers: [{ id: 'S', name: 'Smallwater Medical Ltd' }] }]
    const uk6 = release(SECOND, 12, 'UK6', { tag: ['award'], awards })
    const uk12 = release(SECOND, 12, 'UK12', { tag: ['tenderCancellation'] })
    const known = entered(draft(), FIRST, 10)
    const awarded = applyOfficial(known, [uk6], [])
    expect(kinds(awarded)).toEqual(['award-announced'])
    const closed = applyOfficial(known, [uk12], [])
    expect(closed.applied[0]?.decisions).toMatchObject([
      { kind: 'closed', facts: { title: 'Catheters', buyers: [BUYER] } },
    ])
  })
})
