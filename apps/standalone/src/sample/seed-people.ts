import { Transactions } from '@inroad/database/transactions'
import { seedDemoAccounts } from '@inroad/identity/accounts/seed-demo-accounts'
import type { RunningIdentity } from '@inroad/identity/start-identity'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { findOrRegister } from '@inroad/organisations/bootstrap/find-or-register'
import { seedMemberships } from '@inroad/organisations/bootstrap/seed-memberships'
import type { CallerOrganisation } from '@inroad/service-kit/access/caller'
import type { RunningService } from '@inroad/service-kit/start-service'
import { samplePeople, sampleOrganisations, type SampleOrganisation } from './sample-people.js'

export interface PeopleParts {
  organisations: RunningService
  identity: RunningIdentity
  /** The `iss` by which the issuer's people are known. */
  issuer: string
}

export type SampleOrganisations = ReadonlyMap<SampleOrganisation['key'], CallerOrganisation>

/** Makes the sample people, able to sign in with one button, with their organisations and roles. */
export async function seedPeople(parts: PeopleParts): Promise<SampleOrganisations> {
  const { organisations, identity, issuer } = parts
  const { app } = organisations
  const outbox = app.get(Outbox)
  const members = samplePeople.map(({ id, name, email, organisation, roles }) => ({
    ...{ iss: issuer, sub: id, name, email, roles },
    organisation: sampleOrganisation(organisation),
  }))
  const seeded = await app.get(Transactions).run(async (tx) => {
    await seedMemberships(tx, outbox, members)
    const found = new Map<SampleOrganisation['key'], CallerOrganisation>()
    for (const { key, kind, name, identifiers } of sampleOrganisations) {
      const id = await findOrRegister(tx, outbox, { kind, name, identifiers })
      const written = identifiers.map((one) => `${one.scheme}:${one.id}`)
      found.set(key, { id, name, kind, identifiers: written })
    }
    return found
  })
  const accounts = samplePeople.map(({ id, email, name, does }) => ({
    id,
    email,
    name,
    role: does,
  }))
  await seedDemoAccounts(identity.dataSource.manager, accounts)
  return seeded
}

function sampleOrganisation(key: SampleOrganisation['key']): Omit<SampleOrganisation, 'key'> {
  const found = sampleOrganisations.find((one) => one.key === key)
  if (!found) throw new Error(`no sample organisation is called ${key}`)
  return { kind: found.kind, name: found.name, identifiers: found.identifiers }
}
