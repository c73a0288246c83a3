import { file, page, PUBLIC, type Answer } from '../../../kit/answer.js'
import { anyone, get, type Route } from '../../../kit/route.js'
import type { Visit } from '../../../kit/visit.js'
import { SCHEMA_VIEWS } from './schema-views.js'
import { accessText as text } from './text.js'

const FEED = '/api/v1/spend/changes'
/** Any site's script may read what everybody may, and see where to go on. */
const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Inroad-Cursor, Link, Retry-After',
}

/** The data for tools of one's own: what there is, and the feed of changes itself. */
export const accessRoutes: readonly Route[] = [
  get('/spend/data/access', anyone, ({ config: { publicUrl } }) => {
    const data = { text, views: SCHEMA_VIEWS, examples: examplesOf(publicUrl) }
    return page('spend-figures/access/access', data, { cache: PUBLIC })
  }),
  get(FEED, anyone, showChanges),
]

/** Passed on as the service says it: which parameters there are it knows, and refuses all others. */
async function showChanges({ services, query }: Visit): Promise<Answer> {
  const { data, error, response } = await services.spend.GET('/changes', {
    params: { query: query as never },
  })
  if (error !== undefined) {
    const { status } = response
    return file(JSON.stringify(error), 'application/problem+json', { status, headers: CORS })
  }
  const cursor = response.headers.get('inroad-cursor') ?? ''
  const link = (response.headers.get('link') ?? '').replace('</changes', `<${FEED}`)
  return file(JSON.stringify(data), 'application/cloudevents-batch+json', {
    headers: { ...CORS, 'Inroad-Cursor': cursor, Link: link },
  })
}

function examplesOf(publicUrl: string) {
  const feed = `${publicUrl}${FEED}`
  return {
    csv: `curl -OJ '${publicUrl}/spend/download/lines.csv?org=RQM&fy=2020'`,
    connect: 'psql "postgresql://spend_reader@<host>/inroad?options=-csearch_path%3Dspend_public"',
    since: `curl -i '${feed}?since=2026-04-01'`,
    next: `curl -i '${feed}?cursor=<Inroad-Cursor of the answer before>'`,
    types: `curl '${feed}?since=2026-04-01&type=spend.sme-share.*,spend.file.#'`,
    tail: ["inroad events tail 'spend.#'", "inroad events tail 'spend.#' --since 2026-04-01"],
    figure: 'inroad spend figure sme-share --org RQM --fy 2020 --method v1 --explain',
  }
}
