import { FakeReply } from '../../../test/fake-services.js'
import { openWeb, type WebUnderTest } from '../../../test/open-web.js'
import { ID, LINE, resultsOf, VIEW } from '../../../test/samples/opportunities.js'

interface Described {
  paths: Record<string, object>
  components: Record<string, Record<string, object>>
  servers: { url: string }[]
}

describe('the interface for programs', () => {
  let web: WebUnderTest
  beforeEach(async () => {
    web = await openWeb({
      answers: {
        'pipeline GET /opportunities': ({ query }) =>
          query.has('colour')
            ? new FakeReply(400, { status: 400, code: 'INVALID_INPUT', fields: [] })
            : resultsOf(LINE),
        [`pipeline GET /opportunities/${ID}`]: VIEW,
      },
    })
  })
  afterEach(() => web.close())

  it('is described on a page that names every address', async () => {
    const { $ } = await web.visitor.get('/api')
    expect($('h1').text()).toBe('For programs')
    expect(
      $('code')
        .map((_, code) => $(code).text())
        .get(),
    ).toContain('/openapi.json')
    expect($('a[href="/api/v1/openapi.json"]').length).toBe(1)
  })

  it('answers any site with what is public, tagged', async () => {
    const { status, headers, html } = await web.visitor.get('/api/v1/opportunities?cpv=33&cpv=45')
    expect(status).toBe(200)
    expect(JSON.parse(html)).toEqual(resultsOf(LINE))
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('cache-control')).toMatch(/^public, max-age=/)
    const again = await web.visitor.get('/api/v1/opportunities?cpv=33&cpv=45', {
      'if-none-match': headers.get('etag') ?? '',
      'cache-control': 'max-age=0',
    })
    expect(again.status).toBe(304)
  })

  it('lets the script of any site ask by the tag of what it has', async () => {
    const asked = await fetch(`${web.visitor.url}/api/v1/opportunities`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://elsewhere.example',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'if-none-match',
      },
    })
    expect(asked.status).toBe(204)
    expect(asked.headers.get('access-control-allow-origin')).toBe('*')
    expect(asked.headers.get('access-control-allow-headers')).toContain('If-None-Match')
  })

  it('passes on what the service says of parameters that it does not know', async () => {
    const { status, headers, html } = await web.visitor.get('/api/v1/opportunities?colour=red')
    expect(status).toBe(400)
    expect(headers.get('content-type')).toContain('application/problem+json')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(JSON.parse(html)).toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('answers 404 as a problem for what is not there', async () => {
    const { status, html } = await web.visitor.get('/api/v1/opportunities/nothing')
    expect(status).toBe(404)
    expect(JSON.parse(html)).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is described in OpenAPI, with the open addresses alone and nothing that leads nowhere', async () => {
    const { html } = await web.visitor.get('/api/v1/openapi.json')
    const { paths, components, servers } = JSON.parse(html) as Described
    expect(Object.keys(paths)).toEqual([
      '/opportunities',
      '/opportunities/{id}',
      '/cpv',
      '/regions',
    ])
    expect(servers[0]?.url).toMatch(/\/api\/v1$/)
    expect(components['schemas']).toHaveProperty('OpportunityPage')
    expect(components['schemas']).not.toHaveProperty('CreateProcurementDto')
    for (const [, kind = '', name = ''] of html.matchAll(/#\/components\/(\w+)\/([^"]+)"/g)) {
      expect(components[kind]).toHaveProperty(name)
    }
  })
})
