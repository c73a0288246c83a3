import { createDataSource } from '@inroad/database/data-source'
import { migrate } from '@inroad/database/migrate'
import { prepareSchemas } from '@inroad/database/roles'
import { Transactions } from '@inroad/database/transactions'
import { catalogue } from '@inroad/events/catalogue'
import type { Envelope } from '@inroad/events/envelope'
import { readEvent } from '@inroad/events/read-event'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Wake } from '@inroad/messaging/outbox/wake'
import type { Role } from '@inroad/service-kit/access/roles'
import { Clock } from '@inroad/service-kit/clock'
import { type RunningService, startService } from '@inroad/service-kit/start-service'
import { type SmtpSink, startSmtpSink } from '@inroad/testing/smtp-sink'
import { createTestDatabase } from '@inroad/testing/test-database'
import { generateKeyPairSync } from 'node:crypto'
import request, { type Response } from 'supertest'
import { findOrRegister, INSTALLATION } from '../src/bootstrap/find-or-register.js'
import { seedMemberships } from '../src/bootstrap/seed-memberships.js'
import type { NewOrganisation } from '../src/register/register-organisations.js'
import { organisations } from '../src/service.js'
import { CLIENT, Issuer } from './issuer.js'

export const TRUST: NewOrganisation = {
  kind: 'contracting-authority',
  name: 'Northmoor Teaching Hospitals NHS Foundation Trust',
  identifiers: [{ scheme: 'GB-NHS', id: 'RZ9' }],
}
export const OTHER_TRUST: NewOrganisation = {
  kind: 'contracting-authority',
  name: 'Southvale NHS Foundation Trust',
  identifiers: [{ scheme: 'GB-NHS', id: 'RZ8' }],
}
export const FIRM: NewOrganisation = {
  kind: 'firm',
  name: 'Calder Catheters Ltd',
  identifiers: [{ scheme: 'GB-COH', id: '09999991' }],
}
export { INSTALLATION }

/** A clock that a test sets forward. */
export class MovableClock extends Clock {
  private ahead = 0

  now(): Date {
    return new Date(Date.now() + this.ahead)
  }

  forward(minutes: number): void {
    this.ahead += minutes * 60_000
  }

  back(): void {
    this.ahead = 0
  }
}

export interface Granted {
  accessToken: string
  person: { id: string; name: string; email?: string }
  organisation?: { id: string; name: string; kind: string; identifiers: string[] }
  via?: string
  roles: Role[]
  memberships: { organisation: { id: string }; roles: Role[]; via?: { id: string } }[]
}

/** The service on a database of its own, with a provider, a mail server and people to act as. */
export class OrganisationsWorld {
  readonly clock = new MovableClock()
  readonly outbox: Outbox
  private count = 0

  private constructor(
    readonly issuer: Issuer,
    readonly smtp: SmtpSink,
    readonly service: RunningService,
    readonly transactions: Transactions,
    private readonly drop: () => Promise<void>,
  ) {
    this.outbox = new Outbox(new Wake(transactions.dataSource, organisations.name))
  }

  static async open(): Promise<OrganisationsWorld> {
    const { url, drop } = await createTestDatabase({ key: 'organisations', run: prepare })
    const issuer = await new Issuer().start()
    const smtp = await startSmtpSink()
    const clock = new MovableClock()
    const environment = environmentFor({ databaseUrl: url, issuer: issuer.url, smtpUrl: smtp.url })
    const service = await startService(organisations, { environment, clock })
    const dataSource = createDataSource({ service: organisations.name, url, purpose: 'test' })
    await dataSource.initialize()
    const world = new OrganisationsWorld(issuer, smtp, service, new Transactions(dataSource), drop)
    return Object.assign(world, { clock })
  }

  async close(): Promise<void> {
    await this.service.close()
    await this.transactions.dataSource.destroy()
    await this.issuer.stop()
    await this.smtp.stop()
    await this.drop()
  }

  /** Somebody new with these roles; none to belong nowhere. Returns who they are to the provider. */
  async person(organisation?: NewOrganisation, ...roles: Role[]): Promise<string> {
    const sub = `person-${++this.count}-${process.pid}`
    if (organisation) await this.seed(sub, organisation, ...roles)
    return sub
  }

  async seed(sub: string, organisation: NewOrganisation, ...roles: Role[]): Promise<void> {
    const identity = { iss: this.issuer.url, sub, name: `Person ${sub}`, email: `${sub}@x.example` }
    await this.transactions.run((tx) =>
      seedMemberships(tx, this.outbox, [{ ...identity, organisation, roles }]),
    )
  }

  organisation(of: NewOrganisation): Promise<string> {
    return this.transactions.run((tx) => findOrRegister(tx, this.outbox, of))
  }

  async signIn(sub: string, claims: Record<string, unknown> = {}): Promise<string> {
    const told = { sub, name: `Person ${sub}`, email: `${sub}@x.example`, ...claims }
    const answer = await this.post('/sign-ins', {
      idToken: this.issuer.idToken(told),
      nonce: 'nonce-of-the-browser',
    })
    expect(answer.status).toBe(201)
    return (answer.body as { handle: string }).handle
  }

  /** The access token of a handle, with all that it says. */
  async grant(handle: string, choice: object = {}): Promise<Granted> {
    const answer = await this.accessToken(handle, choice)
    expect(answer.status).toBe(200)
    return answer.body as Granted
  }

  accessToken(handle: string, choice: object = {}): Promise<Response> {
    return request(this.service.url)
      .post('/access-tokens')
      .set('Inroad-Sign-In', handle)
      .send(choice)
  }

  /** An access token of a person in their organisation. */
  async tokenOf(sub: string, choice: object = {}): Promise<string> {
    return (await this.grant(await this.signIn(sub), choice)).accessToken
  }

  post(path: string, body: object, token?: string): Promise<Response> {
    return this.send('post', path, { body, token })
  }

  get(path: string, token?: string): Promise<Response> {
    return this.send('get', path, { token })
  }

  send(
    method: 'get' | 'post' | 'put' | 'delete',
    path: string,
    { body, token, headers = {} }: { body?: object; token?: string; headers?: object },
  ): Promise<Response> {
    const asked = request(this.service.url)
      [method](path)
      .set({ ...headers })
    if (token) asked.set('Authorization', `Bearer ${token}`)
    return body ? asked.send(body) : asked
  }

  query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.transactions.dataSource.query<Row[]>(sql, parameters)
  }

  /** All events of a type, each checked against its contract. */
  async events(type: string): Promise<Record<string, unknown>[]> {
    const rows = await this.query<{ envelope: Envelope }>(
      'select envelope from outbox where type = $1 order by position',
      [type],
    )
    const definition = catalogue.find((one) => one.type === type)
    if (!definition) throw new Error(`no contract of ${type}`)
    return rows.map(({ envelope }) => {
      const { data, subject, sequence } = readEvent(definition, envelope)
      return { ...(data as object), subject, sequence }
    })
  }
}

export function environmentFor(given: {
  databaseUrl: string
  issuer: string
  smtpUrl: string
}): Record<string, string> {
  return {
    DATABASE_URL: given.databaseUrl,
    LOG_LEVEL: 'silent',
    MIGRATE_AT_START: 'no',
    OIDC_ISSUER: given.issuer,
    OIDC_CLIENT_ID: CLIENT,
    ACCESS_SIGNING_KEYS: JSON.stringify({ keys: [signingKey('one'), signingKey('two')] }),
    SMTP_URL: given.smtpUrl,
    SMTP_TLS: 'off',
    MAIL_FROM: 'people@inroad.example',
    PUBLIC_URL: 'https://inroad.example',
  }
}

export function signingKey(kid: string): Record<string, unknown> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { ...privateKey.export({ format: 'jwk' }), kid }
}

async function prepare(url: string): Promise<void> {
  await prepareSchemas(url, [organisations.name])
  await migrate(url, organisations)
}
