import { isUUID } from 'class-validator'
import type { JWTPayload } from 'jose'
import type { Caller, CallerOrganisation } from './caller.js'
import { ORGANISATION_KINDS, ROLES, type OrganisationKind, type Role } from './roles.js'

/**
 * The caller of a token whose signature is good, or undefined where its claims are not those of
 * `organisations`. A role this service does not know gives nothing: another version may know more.
 */
export function readCaller({ sub, roles, org, via }: JWTPayload): Caller | undefined {
  if (!isUUID(sub) || !isTexts(roles)) return undefined
  if (via !== undefined && !isUUID(via)) return undefined
  const organisation = org === undefined ? undefined : readOrganisation(org)
  if (org !== undefined && !organisation) return undefined
  return {
    personId: String(sub),
    roles: organisation ? roles.filter(isRole).filter(isFor(organisation)) : [],
    ...(organisation && { organisation }),
    ...(typeof via === 'string' && { via }),
  }
}

function readOrganisation(org: unknown): CallerOrganisation | undefined {
  if (typeof org !== 'object' || org === null) return undefined
  const { id, name, kind, identifiers } = org as Record<string, unknown>
  if (!isUUID(id) || typeof name !== 'string' || !isKind(kind)) return undefined
  if (!isTexts(identifiers)) return undefined
  return { id: String(id), name, kind, identifiers }
}

/** Whatever an organisation says of its people, only the installation has operators. */
function isFor({ kind }: CallerOrganisation): (role: Role) => boolean {
  return (role) => role !== 'operator' || kind === 'installation'
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text)
}

function isKind(value: unknown): value is OrganisationKind {
  return (ORGANISATION_KINDS as readonly unknown[]).includes(value)
}
