import { createFrontDoor } from '../../src/front/front-door.js'
import { closeServers, openServer, openService } from './open-servers.js'

describe('the front door', () => {
  let door: string
  afterEach(closeServers)

  async function open({ mayChangeProcurements = true, withMailbox = true } = {}): Promise<void> {
    const [pipeline, notifications] = await Promise.all(
      ['pipeline', 'notifications'].map((name) =>
        openService(({ method, url }, outgoing) => outgoing.end(`${name}: ${method} ${url}`)),
      ),
    )
    door = await openServer(
      createFrontDoor({
        services: { pipeline: pipeline ?? '', notifications: notifications ?? '' },
        ...(withMailbox && { mailbox: ({ url }, outgoing) => outgoing.end(`mailbox: ${url}`) }),
        mayChangeProcurements,
      }),
    )
  }

  async function ask(path: string, method = 'GET'): Promise<string> {
    return (await fetch(`${door}${path}`, { method })).text()
  }

  it.each([
    ['/procurements?limit=1', 'pipeline'],
    ['/imports/7', 'pipeline'],
    ['/opportunities/7/delivery', 'notifications'],
    ['/subscriptions/confirm/x', 'notifications'],
  ])('leads from %s to %s', async (path, owner) => {
    await open()
    expect(await ask(path)).toBe(`${owner}: GET ${path}`)
    expect(await ask(path, 'POST')).toBe(`${owner}: POST ${path}`)
  })

  it('shows a page that names the mailbox only where there is one', async () => {
    await open()
    expect(await ask('/')).toContain('href="/mailbox"')
    expect(await ask('/mailbox/1')).toBe('mailbox: /mailbox/1')
    closeServers()
    await open({ withMailbox: false })
    expect(await ask('/')).not.toContain('/mailbox')
    expect((await fetch(`${door}/mailbox`)).status).toBe(404)
  })

  it.each(['/nothing', '/livez/x/../../secret', '/constructor', '//procurements', '/Procurements'])(
    'knows nothing at %s but its own page',
    async (path) => {
      await open()
      expect(await ask(path)).not.toMatch(/^(pipeline|notifications):/)
    },
  )

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
    'lets nobody change procurements where it was told not to: %s',
    async (method) => {
      await open({ mayChangeProcurements: false })
      for (const path of ['/procurements', '/procurements/1/notices', '/imports']) {
        const answer = await fetch(`${door}${path}`, { method })
        expect([answer.status, await answer.json()]).toEqual([
          403,
          expect.objectContaining({ code: 'PROCUREMENTS_READ_ONLY' }),
        ])
      }
      expect(await ask('/procurements')).toBe('pipeline: GET /procurements')
      expect(await ask('/subscriptions', method)).toBe(`notifications: ${method} /subscriptions`)
    },
  )

  it('says that it lives, and that its own pages can only be read', async () => {
    await open()
    expect(await ask('/livez')).toBe('ok')
    expect((await fetch(door, { method: 'HEAD' })).status).toBe(200)
    const answer = await fetch(door, { method: 'POST' })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })
})
