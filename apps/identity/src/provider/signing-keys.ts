import { ConfigurationFault } from '@inroad/service-kit/read-config'
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose'
import type { JWKS } from 'oidc-provider'

/** A new private JWK set with one ES256 key, as JSON: the value of `IDENTITY_KEYS`. Keep it secret. */
export async function newSigningKeys(): Promise<string> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const key = await exportJWK(privateKey)
  const kid = await calculateJwkThumbprint(key)
  return JSON.stringify({ keys: [{ ...key, kid, use: 'sig', alg: 'ES256' }] })
}

/** @throws ConfigurationFault when it is not a set of private ES256 keys; the text is not shown */
export function readSigningKeys(text: string): JWKS {
  const fault = new ConfigurationFault('IDENTITY_KEYS: must be a private JWK set as JSON, ES256')
  try {
    const set = JSON.parse(text) as JWKS
    const usable = set.keys.every((key) => key.kty === 'EC' && key.crv === 'P-256' && 'd' in key)
    if (!usable || set.keys.length === 0) throw fault
    return set
  } catch {
    throw fault
  }
}
