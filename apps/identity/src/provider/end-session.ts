import type { KoaContextWithOIDC } from 'oidc-provider'
import type { CookieSettings } from './cookie-settings.js'

/** What the provider's own page, which asks first, is answered with. */
const ASKING = 200

/**
 * Ends the session at once when the web asks for it with the ID token of the very person who is signed
 * in (OpenID Connect RP-Initiated Logout 1.0, section 2): they have just pressed "Sign out". The same
 * when nobody is signed in. Anyone else sees the page that asks. The addresses have been checked.
 */
export function endSessionAtOnce(cookies: CookieSettings) {
  return async (ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
    await next()
    const { oidc } = ctx
    if (oidc?.route !== 'end_session' || ctx.status !== ASKING || !oidc.session) return
    const { accountId } = oidc.session
    if (accountId !== undefined && oidc.entities.IdTokenHint?.payload['sub'] !== accountId) return
    await oidc.session.destroy()
    ctx.cookies.set(cookies.names.session, null, { ...cookies.long, overwrite: true })
    ctx.status = 303
    ctx.redirect(landing(oidc))
  }
}

function landing(oidc: KoaContextWithOIDC['oidc']): string {
  const { post_logout_redirect_uri: wanted, state } = oidc.params ?? {}
  if (typeof wanted !== 'string') return oidc.urlFor('end_session_success')
  const target = new URL(wanted)
  if (typeof state === 'string') target.searchParams.set('state', state)
  return target.href
}
