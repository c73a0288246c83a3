import { file, page, PUBLIC, type Answer } from '../../kit/answer.js'
import { anyone, get, type Route } from '../../kit/route.js'
import type { Visit } from '../../kit/visit.js'
import { publicDocument } from './public-document.js'
import { apiText as text } from './text.js'

const BASE = '/api/v1'
/** Any site's script may read what everybody may, and see by which tag it can ask again. */
const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Retry-After',
}

export const apiRoutes: readonly Route[] = [
  get('/api', anyone, ({ config }) =>
    page('api/api', { text, base: `${config.publicUrl}${BASE}` }, { cache: PUBLIC }),
  ),
  get(`${BASE}/openapi.json`, anyone, ({ config }) => {
    const document = publicDocument(`${config.publicUrl}${BASE}`, config.serviceName)
    return file(document, 'application/json', { cache: PUBLIC, headers: CORS })
  }),
  get(`${BASE}/opportunities`, anyone, async (visit) =>
    passedOn(await visit.services.pipeline.GET('/opportunities', asAsked(visit))),
  ),
  get(`${BASE}/opportunities/:id`, anyone, async (visit) => {
    const params = { path: { id: visit.params['id'] ?? '' }, ...asAsked(visit).params }
    return passedOn(await visit.services.pipeline.GET('/opportunities/{id}', { params }))
  }),
  get(`${BASE}/cpv`, anyone, async (visit) =>
    passedOn(await visit.services.pipeline.GET('/cpv', asAsked(visit))),
  ),
  get(`${BASE}/regions`, anyone, async (visit) =>
    passedOn(await visit.services.pipeline.GET('/regions', asAsked(visit))),
  ),
]

/** Whatever was asked: the service knows which parameters there are, and refuses all others. */
function asAsked({ query }: Visit) {
  return { params: { query: query as never } }
}

function passedOn(result: {
  data?: unknown
  error?: unknown
  response: { status: number }
}): Answer {
  const { data, error, response } = result
  if (error === undefined) {
    return file(JSON.stringify(data), 'application/json', { cache: PUBLIC, headers: CORS })
  }
  const { status } = response
  const body = JSON.stringify(error)
  return file(body, 'application/problem+json', { status, headers: CORS })
}
