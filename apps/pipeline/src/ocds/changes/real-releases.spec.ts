import { describeRealData } from '@inroad/testing/real-data'
import { join } from 'node:path'
import { findATenderPages, releasesIn } from '../../../test/real-releases.js'
import type { IdentifiedRelease } from '../release/release.js'
import { applyReleases, type KnownProcurement } from './apply-releases.js'
import type { Decision } from './decide-events.js'
import { eventOf } from './event-data.js'

const PROCUREMENT = '0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c11'

/** Imports releases page by page in the order given, each ocid on its own. */
function imported(pages: IdentifiedRelease[][]) {
  const known = new Map<string, KnownProcurement>()
  const earlier = new Map<string, IdentifiedRelease[]>()
  const decisions: Decision[] = []
  for (const [ocid, releases] of pages.flatMap((page) => [
    ...Map.groupBy(page, ({ ocid }) => ocid),
  ])) {
    const before = earlier.get(ocid) ?? []
    const { procurement, applied } = applyReleases(known.get(ocid), releases, before)
    known.set(ocid, procurement)
    earlier.set(ocid, [...before, ...releases])
    decisions.push(...applied.flatMap((one) => one.decisions))
  }
  return { known, decisions }
}

function counted<T>(values: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

describeRealData('published releases', (folder) => {
  const other = (name: string) => [releasesIn(join(folder, 'ocds', name, 'releases.json'))]
  const sources: [string, IdentifiedRelease[][]][] = [
    ['Find a Tender', findATenderPages(folder).map(releasesIn)],
    ['Contracts Finder', other('contracts-finder')],
    ['Public Contracts Scotland', other('public-contracts-scotland')],
  ]

  it.each(sources)('of %s make only events that fit their contracts', (_, pages) => {
    const { decisions } = imported(pages)
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

  it.each(sources)('of %s say the same when they arrive in the opposite order', (_, pages) => {
    const forwards = imported(pages)
    const backwards = imported([...pages].reverse().map((page) => [...page].reverse()))
    for (const [ocid, { facts }] of forwards.known)
      expect(backwards.known.get(ocid)?.facts).toEqual(facts)
  })

  it('of two days on Find a Tender publish so many of each kind', () => {
    const [[, pages] = ['', []]] = sources
    const { known, decisions } = imported(pages)
    expect(counted(decisions.map(({ kind }) => kind))).toEqual(
      new Map([
        ['published', 269],
        ['contract-entered', 537],
        ['award-announced', 222],
        ['amended', 6],
        ['closed', 2],
      ]),
    )
    expect(known.size).toBe(911)
  })

  it('have every buyer, and a title of their own', () => {
    for (const [, pages] of sources) {
      const facts = [...imported(pages).known.values()].map((one) => one.facts)
      expect(facts.filter(({ buyers }) => buyers.length === 0)).toEqual([])
      expect(facts.filter(({ title }) => title.startsWith('Untitled'))).toEqual([])
    }
  })
})
