import type { OidcConfig } from './oidc-config.js'

/**
 * Whether somebody proved who they are as surely as this copy wants it: one of the `acr` values, all of
 * the `amr` values (RFC 8176), such as `mfa`. An issuer may ignore what it was asked for, so this is
 * looked at in its answer.
 */
export function provenEnough(
  claims: Readonly<Record<string, unknown>>,
  { oidcRequiredAcr, oidcRequiredAmr }: OidcConfig,
): boolean {
  const { acr, amr } = claims
  const levels = list(oidcRequiredAcr)
  const used: readonly unknown[] = Array.isArray(amr) ? amr : []
  const sureEnough = levels.length === 0 || (typeof acr === 'string' && levels.includes(acr))
  return sureEnough && list(oidcRequiredAmr).every((method) => used.includes(method))
}

function list(text = ''): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
