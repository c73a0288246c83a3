import { describeRealData } from '@inroad/testing/real-data'
import { join } from 'node:path'
import { findATenderPages, releasesIn } from '../../../test/real-releases.js'
import type { IdentifiedRelease } from '../release/release.js'
import { applyReleases, type KnownProcurement } from './apply-releases.js'
import type { Decision } from './decide-events.js'
import { eventOf } from './event-data.js'

const PROCUREMENT = '0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c11'

interface Imported {
  known: Map<string, KnownProcurement>
  decisions: Decision[]
}

/** Imports releases page by page in the order given, each ocid on its own. */
function imported(pages: IdentifiedRelease[][]): Imported {
  const known = new Map<string, KnownProcurement>()
  const earlier = new Map<string, IdentifiedRelease[]>()
  const decisions: Decision[] = []
  for (const [ocid, releases] of pages.flatMap((page) => [...byOcid(page)])) {
    const before = earlier.get(ocid) ?? []
    const { procurement, applied } = applyReleases(known.get(ocid), releases, before)
    known.set(ocid, procurement)
    earlier.set(ocid, [...before, ...releases])
    decisions.push(...applied.flatMap((one) => one.decisions))
  }
  return { known, decisions }
}

function byOcid(releases: IdentifiedRelease[]): Map<string, IdentifiedRelease[]> {
  const groups = new Map<string, IdentifiedRelease[]>()
  for (const release of releases) {
    groups.set(release.ocid, [...(groups.get(release.ocid) ?? []), release])
  }
  return groups
}

function counted<T>(values: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

describeRealData('published releases', (folder) => {
  const other = (name: string) => [releasesIn(join(folder, 'ocds', name, 'releases.json'))]
  const sources = [
    { name: 'Find a Tender', pages: findATenderPages(folder).map(releasesIn) },
    { name: 'Contracts Finder', pages: other('contracts-finder') },
    { name: 'Public Contracts Scotland', pages: other('public-contracts-scotland') },
  ].map((source) => ({ ...source, ...imported(source.pages) }))

  it.each(sources)('of $name make only events that fit their contracts', ({ decisions }) => {
    const wrong = decisions.flatMap((decision) => {
      const { definition, data } = eventOf(decision, PROCUREMENT)
      // As the outbox stores it: what is undefined is absent.
      const { error } = definition.data.safeParse(JSON.parse(JSON.stringify(data)))
      return error
        ? [{ notice: decision.notice.id, kind: decision.kind, issues: error.issues }]
        : []
    })
    expect(decisions.length).toBeGreaterThan(0)
    expect(wrong).toEqual([])
  })

  it.each(sources)('of $name say the same in the opposite order', ({ pages, known }) => {
    const backwards = imported([...pages].reverse().map((page) => [...page].reverse()))
    for (const [ocid, { facts }] of known) expect(backwards.known.get(ocid)?.facts).toEqual(facts)
  })

  it.each(sources)('of $name have every buyer, and a title of their own', ({ known }) => {
    const facts = [...known.values()].map((one) => one.facts)
    expect(facts.filter(({ buyers }) => buyers.length === 0)).toEqual([])
    expect(facts.filter(({ title }) => title.startsWith('Untitled'))).toEqual([])
  })

  // Its pages come newest first, so what an update has replaced in between is not published.
  it.each([
    ['Find a Tender', 911, { published: 268, amended: 4, closed: 2, awards: 220, contracts: 538 }],
    ['Contracts Finder', 190, { published: 50, amended: 3, closed: 0, awards: 144, contracts: 0 }],
    [
      'Public Contracts Scotland',
      90,
      { published: 90, amended: 0, closed: 0, awards: 0, contracts: 0 },
    ],
  ])('of %s are %d procurements and publish so many of each kind', (name, size, expected) => {
    const source = sources.find((one) => one.name === name)
    const counts = counted(source?.decisions.map(({ kind }) => kind) ?? [])
    const count = (kind: Decision['kind']) => counts.get(kind) ?? 0
    expect(source?.known.size).toBe(size)
    expect({
      published: count('published'),
      amended: count('amended'),
      closed: count('closed'),
      awards: count('award-announced'),
      contracts: count('contract-entered'),
    }).toEqual(expected)
  })
})
