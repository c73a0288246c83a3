import type { IdentityConfig } from '../config.js'

export type CookieSettings = ReturnType<typeof cookieSettings>

/**
 * Over https the session cookie is bound to this very host (`__Host-`). The other two have a path of
 * their own, which `__Host-` does not allow. Browsers refuse both prefixes over plain http.
 */
export function cookieSettings({
  issuer,
  cookieKeys,
}: Pick<IdentityConfig, 'issuer' | 'cookieKeys'>) {
  const { protocol, pathname } = new URL(issuer)
  const secure = protocol === 'https:'
  const usual = { signed: true, httpOnly: true, sameSite: 'lax', secure } as const
  return {
    keys: cookieKeys,
    names: {
      session: `${secure ? '__Host-' : ''}inroad-identity`,
      interaction: `${secure ? '__Secure-' : ''}inroad-identity-sign-in`,
      resume: `${secure ? '__Secure-' : ''}inroad-identity-resume`,
    },
    long: { ...usual, path: secure ? '/' : pathname },
    short: usual,
  }
}
