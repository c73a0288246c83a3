import { describeRealData } from '@inroad/testing/real-data'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { findATenderPages } from '../../../test/real-releases.js'
import { splitReleases } from './split-releases.js'
import type { SplitEnd, SplitItem } from './split-item.js'

const RELEASES = [
  { ocid: 'ocds-h6vhtk-0a0001', id: '1', tender: { title: 'Bed linen "white", 5}]{ \\' } },
  { ocid: 'ocds-h6vhtk-0a0002', id: '2', tender: { lots: [[], [{}], '[{'], title: 'Crème £' } },
  { ocid: 'ocds-h6vhtk-0a0003', id: '3' },
]
const PACKAGE = JSON.stringify(
  {
    uri: 'https://example.org/page-1',
    version: '1.1',
    publisher: { name: 'Example Office' },
    extensions: ['{', '}', ']'],
    releases: RELEASES,
    links: { next: 'https://example.org/page-2' },
  },
  undefined,
  2,
)

async function* inChunks(bytes: Buffer, size = bytes.length): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function split(content: string | Buffer, size?: number, mostBytes?: number) {
  const items: SplitItem[] = []
  const reading = splitReleases(
    inChunks(Buffer.from(content), size),
    mostBytes ? { mostBytes } : {},
  )
  let step = await reading.next()
  for (; !step.done; step = await reading.next()) items.push(step.value)
  const end: SplitEnd = step.value
  const texts = items.flatMap((item) => (item.kind === 'release' ? [item.raw.toString()] : []))
  const faults = items.flatMap((item) => (item.kind === 'fault' ? [item] : []))
  const releases = () => texts.map((text): unknown => JSON.parse(text))
  return { items, texts, releases, faults, end }
}

describe('splitting a package into releases', () => {
  it.each([1, 2, 7, 64, 10_000])(
    'finds every release when read %d bytes at a time',
    async (size) => {
      const { releases, faults, end } = await split(PACKAGE, size)
      expect(releases()).toEqual(RELEASES)
      expect(faults).toEqual([])
      expect(end).toMatchObject({
        releases: 3,
        metadata: {
          uri: 'https://example.org/page-1',
          version: '1.1',
          publisher: 'Example Office',
          next: 'https://example.org/page-2',
        },
      })
    },
  )

  it('gives the bytes of a release exactly as they stand in the file', async () => {
    const odd = '{ "ocid" : "x" , "value" : 1e9999 }'
    const { items } = await split(`{"releases": [ ${odd} ]}`)
    const [item] = items
    expect(item?.kind === 'release' && item.raw.toString()).toBe(odd)
    expect(item?.offset).toBe(15)
  })

  it.each([1, 5, 4096])(
    'reads gzip, byte order mark and both, %d bytes at a time',
    async (size) => {
      const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(PACKAGE)])
      for (const bytes of [gzipSync(PACKAGE), marked, gzipSync(marked)]) {
        expect((await split(bytes, size)).releases()).toEqual(RELEASES)
      }
    },
  )

  it('reads the releases of every record in a record package', async () => {
    const records = [
      {
        ocid: 'a',
        compiledRelease: { ocid: 'a', tag: ['compiled'] },
        releases: RELEASES.slice(0, 2),
      },
      { ocid: 'b', releases: RELEASES.slice(2), versionedRelease: { releases: [{ not: 'one' }] } },
    ]
    expect((await split(JSON.stringify({ records }), 3)).releases()).toEqual(RELEASES)
  })

  it('takes a file that is one release, and a package that says nothing of itself', async () => {
    expect((await split(` ${JSON.stringify(RELEASES[0])}\n`, 4)).releases()).toEqual([RELEASES[0]])
    expect((await split('{"releases":[]}')).end).toMatchObject({ releases: 0, faults: 0 })
  })
})

describe('files that are not what they should be', () => {
  it.each([
    ['not-json', 'Too many requests. Retry later.'],
    ['not-json', ''],
    ['not-ocds', '{"type":"FeatureCollection","features":[{"ocid":"x"}]}'],
    ['not-ocds', '[{"ocid":"x"}]'],
    ['not-ocds', '{"releases":{"ocid":"x"}}'],
    ['broken', '{"releases":[{"ocid":"x"}],!}'],
  ])('reports %s for %j', async (code, content) => {
    const { faults, end } = await split(content)
    expect(faults).toEqual([expect.objectContaining({ code })])
    expect(end.faults).toBe(1)
  })

  it('keeps what came before the place where a file was cut off, and names that place', async () => {
    const cut = PACKAGE.slice(0, PACKAGE.indexOf('ocds-h6vhtk-0a0003') + 4)
    const { releases, faults } = await split(cut, 16)
    expect(releases()).toEqual(RELEASES.slice(0, 2))
    const offset = Buffer.byteLength(cut)
    expect(faults).toEqual([
      expect.objectContaining({ code: 'cut-off', fatal: true, offset, index: 2 }),
    ])
  })

  it('reports a gzip file that is cut off or damaged', async () => {
    const packed = gzipSync(PACKAGE)
    const damaged = Buffer.from(packed)
    damaged.fill(0xaa, 20, 60)
    expect((await split(packed.subarray(0, -20))).faults).toMatchObject([{ code: 'cut-off' }])
    expect((await split(damaged)).faults.at(-1)).toMatchObject({ code: 'broken', fatal: true })
  })

  it('passes over a release above the limit and reads on', async () => {
    const large = { ocid: 'x', title: 'a'.repeat(5000) }
    const content = JSON.stringify({ releases: [RELEASES[0], large, RELEASES[1]] })
    const { releases, faults } = await split(content, 100, 4096)
    expect(releases()).toEqual(RELEASES.slice(0, 2))
    expect(faults).toMatchObject([{ code: 'too-large', index: 1, fatal: false }])
  })

  it('reports a single release above the limit', async () => {
    const { faults } = await split(
      JSON.stringify({ ocid: 'x', title: 'a'.repeat(5000) }),
      100,
      4096,
    )
    expect(faults).toMatchObject([{ code: 'too-large', index: 0 }])
  })

  it('hands on a release with a slip inside it and still finds the next one', async () => {
    const { texts } = await split('{"releases":[{"ocid":"x",,"id":tru},{"ocid":"y"}]}')
    expect(texts).toEqual(['{"ocid":"x",,"id":tru}', '{"ocid":"y"}'])
  })

  it('stops at a bracket that closes another kind, because nothing after it is certain', async () => {
    const { releases, faults } = await split('{"releases":[{"ocid":"a"},{"b":[1}],{"ocid":"c"}]}')
    expect(releases()).toEqual([{ ocid: 'a' }])
    expect(faults).toMatchObject([{ code: 'broken', index: 1, fatal: true, offset: 33 }])
  })

  it('stops at a "}" between releases', async () => {
    expect((await split('{"releases":[}')).faults).toMatchObject([{ code: 'broken', fatal: true }])
  })

  it('reports elements that are not objects and reads on', async () => {
    const { releases, faults } = await split('{"releases":[null,7,"{",[{}],{"ocid":"a"}]}', 1)
    expect(releases()).toEqual([{ ocid: 'a' }])
    expect(faults.map(({ code, index }) => [code, index])).toEqual(
      [0, 1, 2, 3].map((index) => ['not-a-release', index]),
    )
  })

  it('says that something follows the end of the package', async () => {
    const { releases, faults } = await split(`${PACKAGE}\n${PACKAGE}`)
    expect(releases()).toHaveLength(3)
    expect(faults).toMatchObject([{ code: 'broken', offset: Buffer.byteLength(PACKAGE) + 1 }])
  })

  it('passes on what reading the bytes throws', async () => {
    async function* failing(): AsyncGenerator<Buffer> {
      yield Buffer.from('{"releases":[')
      throw new Error('disk gone')
    }
    const reading = splitReleases(failing())
    await expect(reading.next()).rejects.toThrow('disk gone')
  })
})

describe('a large file', () => {
  it('takes no more memory than a small one', async () => {
    const release = Buffer.from(`${JSON.stringify({ ocid: 'x', title: 'a'.repeat(9000) })},`)
    const chunk = Buffer.concat(Array.from({ length: 7 }, () => release))
    async function* large(): AsyncGenerator<Buffer> {
      yield Buffer.from('{"extensions":[],"releases":[')
      for (let at = 0; at < 1000; at += 1) yield chunk
      yield Buffer.from('{}]}')
    }
    const before = process.memoryUsage().arrayBuffers
    let most = 0
    let count = 0
    for await (const item of splitReleases(large())) {
      if (item.kind === 'release') count += 1
      if (count % 500 === 0) most = Math.max(most, process.memoryUsage().arrayBuffers - before)
    }
    expect(count).toBe(7001)
    expect(most).toBeLessThan(chunk.length * 1000 * 0.25)
  })
})

describeRealData('published files', (folder) => {
  const file = (name: string) => readFileSync(join(folder, 'ocds', name))

  it('of Find a Tender give the releases that a JSON parser finds in them', async () => {
    for (const page of findATenderPages(folder)) {
      const { releases, faults, end } = await split(readFileSync(page), 64 * 1024)
      const whole = JSON.parse(readFileSync(page, 'utf8')) as { releases: unknown[]; uri: string }
      expect(releases()).toEqual(whole.releases)
      expect(faults).toEqual([])
      expect(end.metadata).toMatchObject({ publisher: 'Cabinet Office', uri: whole.uri })
    }
  })

  it.each([
    ['fts/edge-cases/empty-package.json', 0, []],
    ['fts/edge-cases/20-window-noZ-429.txt', 0, ['not-json']],
    ['examples/blank-template/release-template-1__1__5.json', 1, []],
    ['examples/fictional-example/1.1/record/ocds-213czf-000-00001-withversions.json', 6, []],
    ['schema/uk-fts-patched-release-schema.json', 0, ['not-ocds']],
  ])('such as %s give %d releases and the faults %j', async (name, count, codes) => {
    const { end, faults } = await split(file(name), 1000)
    expect(end.releases).toBe(count)
    expect(faults.map(({ code }) => code)).toEqual(codes)
  })
})
