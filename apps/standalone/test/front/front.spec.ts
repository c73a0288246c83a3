import { join } from 'node:path'
import { startChild, type Child } from '@inroad/testing/child-process'
import { eventually } from '@inroad/testing/eventually'
import { closeServers, nowhere, openService } from './open-servers.js'

const FRONT = join(import.meta.dirname, '../../dist/front.js')

describe('the front door as a process of its own', () => {
  let front: Child
  let url: string

  beforeEach(async () => {
    const NOTIFICATIONS_URL = await openService((_, outgoing) => outgoing.end('notifications'))
    const env = { PIPELINE_URL: await nowhere(), NOTIFICATIONS_URL, PORT: '0', HOST: undefined }
    front = startChild(FRONT, { env })
    url = (JSON.parse(await front.line('"front door open"')) as { url: string }).url
  })
  afterEach(closeServers)

  it('forwards, says which service is away, and changes no procurements', async () => {
    expect(await (await fetch(`${url}/subscriptions`)).text()).toBe('notifications')
    expect((await fetch(`${url}/procurements`)).status).toBe(502)
    expect((await fetch(`${url}/procurements`, { method: 'POST' })).status).toBe(403)
  })

  it.each(['SIGTERM', 'SIGINT'] as const)('ends with 0 on %s', async (signal) => {
    expect(await front.kill(signal)).toEqual({ code: 0, signal: null })
    await eventually(() => expect(fetch(url)).rejects.toThrow())
  })

  it('needs to know where the services are, and takes no other address', async () => {
    const env = { PIPELINE_URL: 'pipeline', NOTIFICATIONS_URL: undefined, PORT: 'x' }
    const child = startChild(FRONT, { env })
    expect((await child.exited).code).toBe(1)
    for (const name of Object.keys(env)) {
      expect(child.output()).toMatch(new RegExp(`^ +${name}: `, 'm'))
    }
  })

  it('says which variable to change when its port is taken', async () => {
    const { port } = new URL(url)
    const env = { PIPELINE_URL: url, NOTIFICATIONS_URL: url, PORT: port, HOST: undefined }
    const second = startChild(FRONT, { env })
    expect((await second.exited).code).toBe(1)
    expect(second.output()).toMatch(
      new RegExp(`^inroad front: another program listens on port ${port}. End it, or set PORT`),
    )
  })
})
