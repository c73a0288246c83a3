import { describeRealData } from '@inroad/testing/real-data'
import { join } from 'node:path'
import { releasesIn } from '../../../test/real-releases.js'
import type { IdentifiedRelease, Release } from '../release/release.js'
import { type Effect, NOTICE_MEANINGS, type Stage } from './notice-meaning.js'
import { isOpen, nextStage } from './next-stage.js'
import { readNotice } from './read-notice.js'

type Expected = [stage: Stage | undefined, effect: Effect]

const MEANINGS: Record<string, Expected> = {
  UK1: ['planning', 'publishes'],
  UK2: ['planning', 'publishes'],
  UK3: ['planning', 'publishes'],
  UK4: ['tender', 'publishes'],
  UK5: ['award', 'none'],
  UK6: ['award', 'announces-award'],
  UK7: ['contract', 'enters-contract'],
  UK8: ['contract', 'none'],
  UK9: ['contract', 'none'],
  UK10: ['contract', 'none'],
  UK11: ['contract', 'none'],
  UK12: ['ended', 'closes'],
  UK13: ['tender', 'publishes'],
  UK14: ['tender', 'publishes'],
  UK15: [undefined, 'amends'],
  UK16: ['ended', 'closes'],
  UK17: [undefined, 'none'],
}

function release(tag: string[], content: Release = {}): IdentifiedRelease {
  const named = { ocid: 'ocds-h6vhtk-0a0001', id: '000001-2026', date: '2026-08-01T09:00:00Z' }
  return { ...content, ...named, tag }
}

function meaning(tag: string[], content?: Release): Expected {
  const notice = readNotice(release(tag, content))
  return [notice.meaning.stage, notice.meaning.effect]
}

describe('what a notice means', () => {
  it.each(Object.keys(NOTICE_MEANINGS))(
    'is told for %s by its type, whatever the tags say',
    (noticeType) => {
      const documents = [{ id: '000001-2026', noticeType }]
      expect(meaning(['award', 'contract'], { tender: { documents } })).toEqual(
        MEANINGS[noticeType],
      )
    },
  )

  it.each<[string[], Expected]>([
    [['planning'], ['planning', 'publishes']],
    [['planningUpdate'], ['planning', 'publishes']],
    [
      ['planning', 'tender'],
      ['tender', 'publishes'],
    ],
    [['tender'], ['tender', 'publishes']],
    [['tenderAmendment'], ['tender', 'publishes']],
    [['award'], ['award', 'announces-award']],
    [['awardUpdate'], ['award', 'announces-award']],
    [
      ['award', 'contract'],
      ['contract', 'enters-contract'],
    ],
    [['contractTermination'], ['contract', 'none']],
    [['tenderCancellation'], ['ended', 'closes']],
    [['compiled'], [undefined, 'none']],
    [[], [undefined, 'none']],
  ])('is told for the tags %j without a type', (tags, expected) => {
    expect(meaning(tags)).toEqual(expected)
  })

  it('is an end when a release without a type says so and nobody was awarded anything', () => {
    expect(meaning(['tenderUpdate'], { tender: { status: 'withdrawn' } })).toEqual([
      'ended',
      'closes',
    ])
    const tender = { status: 'cancelled' }
    expect(meaning(['award'], { tender, awards: [{ status: 'unsuccessful' }] })[1]).toBe('closes')
    expect(meaning(['award'], { tender, awards: [{ status: 'active' }] })[1]).toBe(
      'announces-award',
    )
  })

  describe('on a pre-Act form', () => {
    const legalBasis = { scheme: 'CELEX', id: '32014L0024' }

    it('is a correction, of no stage, for an update', () => {
      expect(meaning(['tenderUpdate'], { tender: { legalBasis } })).toEqual([undefined, 'amends'])
    })

    it('is an award when it only announces the intention', () => {
      const description = 'This is a Provider Selection Regime intention to award notice.'
      expect(meaning(['award', 'contract'], { tender: { legalBasis, description } })).toEqual([
        'award',
        'announces-award',
      ])
      expect(meaning(['award', 'contract'], { tender: { legalBasis } })[0]).toBe('contract')
    })
  })
})

describe('the reference to a notice', () => {
  it('carries the type and address of the document under the release id, not of an earlier notice', () => {
    const url = 'https://www.find-tender.service.gov.uk/Notice/000001-2026'
    const documents = [
      { id: '000001-2026', noticeType: 'UK4', url },
      { id: '000000-2026', noticeType: 'UK2', url: 'https://example.org/' },
    ]
    expect(readNotice(release(['tender'], { tender: { documents } })).ref).toEqual({
      type: 'UK4',
      id: '000001-2026',
      url,
      publishedAt: '2026-08-01T09:00:00Z',
    })
  })

  it('has the address of a Find a Tender notice even when the release gives none', () => {
    expect(readNotice(release(['award'])).ref).toMatchObject({
      type: undefined,
      url: 'https://www.find-tender.service.gov.uk/Notice/000001-2026',
    })
  })

  it("takes a Contracts Finder notice's own page and not its attachments", () => {
    const page = 'https://www.contractsfinder.service.gov.uk/Notice/0a0b0c'
    const documents = [
      { id: '1', documentType: 'tenderNotice', url: page.replace('0a0b0c', 'Attachment/1') },
      { id: '2', documentType: 'tenderNotice', url: page },
    ]
    const ocid = 'ocds-b5fd17-0a0b0c'
    expect(readNotice({ ...release(['tender'], { tender: { documents } }), ocid }).ref.url).toBe(
      page,
    )
    expect(readNotice({ ...release(['tender']), ocid }).ref.url).toBeUndefined()
  })

  it('does without an address that is none', () => {
    const documents = [{ id: '1', noticeType: 'UK4', url: 'javascript:alert(1)' }]
    const ocid = 'ocds-b5fd17-0a0b0c'
    expect(
      readNotice({ ...release(['tender'], { tender: { documents } }), ocid }).ref.url,
    ).toBeUndefined()
  })
})

describe('why a procurement ended', () => {
  it('is termination for a notice of the Act, else what the tender status says', () => {
    const reason = (tag: string[], content: Release) =>
      readNotice(release(tag, content)).closeReason
    const documents = [{ id: '000001-2026', noticeType: 'UK12' }]
    expect(reason(['tenderCancellation'], { tender: { status: 'withdrawn', documents } })).toBe(
      'terminated',
    )
    expect(reason(['tenderUpdate'], { tender: { status: 'withdrawn' } })).toBe('withdrawn')
    expect(reason(['tenderCancellation'], {})).toBe('cancelled')
    expect(reason(['tender'], {})).toBeUndefined()
  })
})

describe('the stage after a notice', () => {
  const notice = (tag: string[]) => readNotice(release(tag))

  it.each<[Stage, string, Stage]>([
    ['unknown', 'tenderAmendment', 'tender'],
    ['planning', 'tender', 'tender'],
    ['tender', 'planning', 'tender'],
    ['tender', 'award', 'award'],
    ['contract', 'award', 'contract'],
    ['contract', 'tenderAmendment', 'contract'],
    ['contract', 'tender', 'tender'],
    ['award', 'tenderCancellation', 'ended'],
    ['ended', 'planning', 'planning'],
    ['ended', 'tenderAmendment', 'ended'],
    ['tender', 'compiled', 'tender'],
  ])('from %s, with tag %s, is %s', (before, tag, after) => {
    expect(nextStage(before, notice([tag]))).toBe(after)
  })

  it('is open in planning and tender only', () => {
    const stages: Stage[] = ['unknown', 'planning', 'tender', 'award', 'contract', 'ended']
    expect(stages.filter(isOpen)).toEqual(['planning', 'tender'])
  })
})

describeRealData('published notices of each type', (folder) => {
  const types = [
    'UK1',
    'UK2',
    'UK3',
    'UK4',
    'UK5',
    'UK6',
    'UK7',
    'UK9',
    'UK10',
    'UK11',
    'UK12',
    'UK13',
    'UK15',
  ]

  it.each(types)('%s maps to its stage and event', (type) => {
    const releases = releasesIn(join(folder, `ocds/fts/by-notice-type/${type}.json`))
    expect(releases.length).toBeGreaterThan(0)
    for (const found of releases.map((real) => readNotice(real))) {
      expect(found.ref.type).toBe(type)
      expect([found.meaning.stage, found.meaning.effect]).toEqual(MEANINGS[type])
      expect(found.ref.url).toBe(`https://www.find-tender.service.gov.uk/Notice/${found.ref.id}`)
    }
  })

  it('pre-Act forms map by their tags', () => {
    const releases = releasesIn(join(folder, 'ocds/fts/by-notice-type/CELEX.json'))
    const stages = releases.map((real) => readNotice(real).meaning.stage)
    expect(stages).toEqual(['award', undefined, undefined])
  })
})
