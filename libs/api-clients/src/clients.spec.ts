import { createClients } from './clients.js'
import { readDocument } from './read-document.js'

const urls = {
  pipeline: 'http://pipeline.example',
  notifications: 'http://notifications.example',
  organisations: 'http://organisations.example',
  spend: 'http://spend.example',
}

describe('the clients of the services', () => {
  /** Answers each request, and keeps what was asked. */
  function answering(status: number, body: object) {
    const asked: Request[] = []
    const send: typeof fetch = async (input, init) => {
      asked.push(new Request(input, init))
      const headers = { 'Content-Type': 'application/json' }
      return new Response(JSON.stringify(body), { status, headers })
    }
    return { asked, send }
  }

  it('ask the service by its address, in the name and under the id they were made with', async () => {
    const { asked, send } = answering(200, { id: '1' })
    const clients = createClients(urls, { accessToken: 'a.b.c', correlationId: 'c1', fetch: send })
    const path = { id: 'a/b' }
    const { data } = await clients.pipeline.GET('/procurements/{id}', { params: { path } })
    expect(data?.id).toBe('1')
    const [request] = asked
    expect(request?.url).toBe('http://pipeline.example/procurements/a%2Fb')
    expect(request?.headers.get('authorization')).toBe('Bearer a.b.c')
    expect(request?.headers.get('x-correlation-id')).toBe('c1')
  })

  it.each(['.', '..'])(
    'ask for the very thing that is named, also when it is named %j',
    async (id) => {
      const { asked, send } = answering(200, {})
      const { notifications } = createClients(urls, { fetch: send })
      const params = { path: { id }, query: { token: 't' } }
      await notifications.DELETE('/subscriptions/managed/{id}', { params })
      const { pathname } = new URL(asked[0]?.url ?? '')
      const last = pathname.replace('/subscriptions/managed/', '')
      expect(decodeURIComponent(decodeURIComponent(last))).toBe(id)
    },
  )

  it('show no token where nobody signed in', async () => {
    const { asked, send } = answering(200, { items: [] })
    await createClients(urls, { fetch: send }).pipeline.GET('/procurements')
    expect(asked[0]?.headers.has('authorization')).toBe(false)
  })

  it('give the problem when the service refuses', async () => {
    const { send } = answering(403, { code: 'NOT_ALLOWED', detail: 'no' })
    const { data, error } = await createClients(urls, { fetch: send }).pipeline.GET('/procurements')
    expect(data).toBeUndefined()
    expect(error?.code).toBe('NOT_ALLOWED')
  })
})

describe('the document of a service', () => {
  interface Operation {
    operationId: string
    security: object[]
  }

  it.each(Object.keys(urls))('is there for %s, and tells its operations apart', (service) => {
    const document = JSON.parse(readDocument(service) ?? '{}') as {
      openapi: string
      paths: Record<string, Record<string, Operation>>
    }
    expect(document.openapi).toBe('3.1.0')
    const ids = Object.values(document.paths)
      .flatMap((operations) => Object.values(operations))
      .map(({ operationId }) => operationId)
    expect(ids.length).toBeGreaterThan(3)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('is undefined for what is no service', () => {
    expect(readDocument('nobody')).toBeUndefined()
  })
})
