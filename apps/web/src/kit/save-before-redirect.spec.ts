import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'
import session, { MemoryStore, type SessionData } from 'express-session'
import { saveBeforeRedirect } from './save-before-redirect.js'

/** As slow as a database that is busy. */
class SlowStore extends MemoryStore {
  readonly saved: string[] = []

  override set(id: string, data: SessionData, done?: (error?: unknown) => void): void {
    setTimeout(() => {
      this.saved.push(id)
      super.set(id, data, done)
    }, 100)
  }
}

describe('a redirect', () => {
  const store = new SlowStore()
  const app = express()
  app.use(session({ store, secret: 'of a test', resave: false, saveUninitialized: false }))
  app.use(saveBeforeRedirect)
  app.get('/remember', (request, response) => {
    Object.assign(request.session, { remembered: 'yes' })
    response.redirect(303, '/next')
  })
  app.get('/nothing', (_request, response) => response.redirect(303, '/next'))
  app.get('/forget', (request, response) => {
    request.session.destroy(() => response.redirect(303, '/next'))
  })
  const server = app.listen(0)

  beforeAll(async () => {
    if (!server.listening) await once(server, 'listening')
  })
  beforeEach(() => store.saved.splice(0))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  async function ask(path: string) {
    const { port } = server.address() as AddressInfo
    return fetch(`http://localhost:${port}${path}`, { redirect: 'manual' })
  }

  it('leaves only when what is to be remembered is saved, and sets the cookie', async () => {
    const { status, headers } = await ask('/remember')
    expect(store.saved).toHaveLength(1)
    expect([status, headers.get('location')]).toEqual([303, '/next'])
    expect(headers.getSetCookie()).toHaveLength(1)
  })

  it.each(['/nothing', '/forget'])('does not save what there is not: %s', async (path) => {
    const { status, headers } = await ask(path)
    expect([status, headers.getSetCookie(), store.saved]).toEqual([303, [], []])
  })
})
