import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { MemoryStore } from 'express-session'
import { createApp, type WebParts } from '../src/app.js'
import type { WebConfig } from '../src/config.js'
import type { Caller } from '../src/kit/caller.js'
import { servicesFor } from '../src/kit/services.js'
import type { SignIn } from '../src/kit/sign-in.js'
import type { SignInSurroundings } from '../src/sign-in/create-sign-in.js'
import { createViews } from '../src/kit/views.js'
import { fakeServices, type Asked, type FakeAnswers } from './fake-services.js'
import { Visitor } from './visitor.js'

export interface WebUnderTest {
  /** Opens pages and sends forms as a browser does, cookies and all. */
  visitor: Visitor
  /** What the services were asked, in order. */
  asked: Asked[]
  close(): Promise<void>
}

export interface WebTestOptions {
  caller?: Caller
  /** By `<service> <METHOD> <path>`: a body, or a function of the request. */
  answers?: FakeAnswers
  config?: Partial<WebConfig>
  /** In place of somebody who is signed in already: the real thing, or another fake. */
  signIn?: (surroundings: SignInSurroundings) => SignIn
  /** In place of limits that no test reaches, and of no neighbours. */
  parts?: Partial<Pick<WebParts, 'limits' | 'neighbours'>>
}

/** Templates are read once for all tests of a file. */
const VIEWS = createViews()

/** The real front door with real templates; only the services behind it are made up. */
export async function openWeb(options: WebTestOptions = {}): Promise<WebUnderTest> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const config = { ...CONFIG, publicUrl: `http://127.0.0.1:${port}`, ...options.config }
  const { send, asked } = fakeServices(options.answers ?? {})
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const services = servicesFor(config, send)
  const app = createApp({
    config,
    log: quiet,
    views: VIEWS,
    services,
    sessionStore: new MemoryStore(),
    signIn: options.signIn?.({ config, services, log: quiet }) ?? signedInAs(options.caller),
    limits: { reads: 10_000, forms: 10_000 },
    ...options.parts,
  })
  server.on('request', app)
  return {
    visitor: new Visitor(`http://127.0.0.1:${port}`),
    asked,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const CONFIG: WebConfig = {
  port: 0,
  host: '127.0.0.1',
  publicUrl: '',
  trustedProxies: 0,
  databaseUrl: 'postgresql://nowhere.test/inroad',
  migrateAtStart: 'no',
  sessionSecret: 'a secret of a test, and long enough',
  pipelineUrl: 'http://pipeline.test',
  notificationsUrl: 'http://notifications.test',
  organisationsUrl: 'http://organisations.test',
  spendUrl: 'http://spend.test',
  oidcIssuer: 'http://issuer.test',
  oidcClientId: 'inroad-web',
  oidcClientSecret: 'secret',
  serviceName: 'Inroad',
  operatorName: 'Northmoor Commercial Hub',
  dataController: 'Northmoor Commercial Hub',
  contactEmail: 'help@inroad.example',
  logoAlt: '',
  demo: 'no',
  logLevel: 'silent',
}

/** Somebody who is signed in already, or nobody. */
function signedInAs(caller: Caller | undefined): SignIn {
  return {
    routes: [],
    callerOf: () => Promise.resolve(caller),
    askToSignIn: (_request, response) => Promise.resolve(response.redirect(303, '/sign-in')),
  }
}
