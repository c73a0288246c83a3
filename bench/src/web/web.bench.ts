import autocannon, { type Client, type Request, type Result } from 'autocannon'
import pg from 'pg'
import type { Bench } from '../bench.js'
import type { Figure } from '../figure.js'
import { SeededRandom } from '../audience/seeded-random.js'
import { opportunitiesDatabase } from './opportunities-database.js'
import { pageAddresses } from './page-addresses.js'
import { startWeb } from './running-web.js'

const PER_SECOND = 200
/** Of pages that nobody has asked for before: on two cores each takes some 15 ms of three processes. */
const ANEW_PER_SECOND = 20
const CONNECTIONS = 20
const VISITORS = 200
/** Milliseconds. */
const P99 = 100

interface Size {
  opportunities: number
  seconds: number
  warmUp: number
  /** Unset: as many as are to be borne of pages that are asked for again and again. */
  perSecond?: number
}

/**
 * Search pages and pages of opportunities at 200 requests a second from many visitors. Each visitor's
 * addresses come in another order, so that not all ask for the same page at once. `anew` adds to each
 * address what makes it the only one of its kind: every page is searched for and drawn.
 */
export const webBench: Bench = async ({ quick, rabbitmqUrl, progress }) => {
  const size: Size = quick
    ? { opportunities: 10_000, seconds: 10, warmUp: 3 }
    : { opportunities: 100_000, seconds: 30, warmUp: 10 }
  const bar = progress('opportunities', size.opportunities)
  const database = await opportunitiesDatabase(size.opportunities, (done) => bar.update(done))
  bar.stop()
  const web = await startWeb(database.url, rabbitmqUrl)
  try {
    const addresses = pageAddresses(300, await someIds(database.url, 100))
    const empty = await measure(web.emptyUrl, ['/'], size)
    await measure(web.url, addresses, { ...size, seconds: size.warmUp })
    const usual = await measure(web.url, addresses, size)
    const anew = await measure(web.url, addresses, { ...size, perSecond: ANEW_PER_SECOND })
    return [
      figure('web pages', usual, empty, `p99 ${P99} ms at ${PER_SECOND}/s`),
      // What the first visitor waits for a page that nobody has asked for: shown, and no promise.
      {
        ...figure('web pages drawn anew', anew, empty, `nothing, at ${ANEW_PER_SECOND}/s`),
        ok: isSound(anew),
      },
    ]
  } finally {
    await web.close()
    await database.drop()
  }
}

function figure(name: string, ours: Result, { latency: empty }: Result, toReach: string): Figure {
  const { latency } = ours
  const sound = isSound(ours)
  return {
    name,
    ours: `${latency.p50} / ${latency.p99} ms${sound ? '' : `, ${ours.non2xx + ours.errors} failed`}`,
    limit: `empty page ${empty.p50} / ${empty.p99} ms`,
    ratio: latency.p99 / Math.max(1, empty.p99),
    toReach,
    ok: sound && latency.p99 <= P99,
  }
}

function isSound({ non2xx, errors }: Result): boolean {
  return non2xx === 0 && errors === 0
}

/** Waiting for a late answer counts: autocannon corrects for what was not sent meanwhile. */
function measure(
  url: string,
  addresses: readonly string[],
  { seconds, perSecond = PER_SECOND }: Size,
): Promise<Result> {
  const random = new SeededRandom(5)
  const anew = perSecond === ANEW_PER_SECOND
  let made = 0
  const requestTo = (path: string): Request => ({
    path,
    headers: { 'x-forwarded-for': `10.0.0.${random.between(1, VISITORS)}` },
    ...(anew && {
      setupRequest: (request: Request) => ({ ...request, path: onlyOnce(path, ++made) }),
    }),
  })
  return autocannon({
    url,
    connections: CONNECTIONS,
    overallRate: perSecond,
    duration: seconds,
    setupClient: (client: Client) => client.setRequests(random.shuffled(addresses).map(requestTo)),
  })
}

function onlyOnce(path: string, number: number): string {
  return `${path}${path.includes('?') ? '&' : '?'}visit=${number}`
}

async function someIds(url: string, count: number): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string }>(
      'select id from pipeline.opportunities order by md5(id::text) limit $1',
      [count],
    )
    return rows.map(({ id }) => id)
  } finally {
    await client.end()
  }
}
