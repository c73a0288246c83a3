import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { currentTrace } from '@inroad/messaging/trace'
import nunjucks from 'nunjucks'
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider'
import type { IdentityConfig } from '../config.js'
import { text } from './text.js'

const TEMPLATES = join(import.meta.dirname, '../../src/pages')
const require = createRequire(import.meta.url)

/** Where the NHS frontend keeps its macros and styles. */
export const NHSUK = join(dirname(require.resolve('nhsuk-frontend/package.json')), 'dist')

type RpLogout = NonNullable<NonNullable<Configuration['features']>['rpInitiatedLogout']>

export interface Pages {
  render(view: View, data?: object): string
  /** The three that oidc-provider asks for by itself. */
  providerError: NonNullable<Configuration['renderError']>
  askSignOut: NonNullable<RpLogout['logoutSource']>
  signedOut: NonNullable<RpLogout['postLogoutSuccessSource']>
  /** For what oidc-provider leaves without an answer. */
  notFound(ctx: KoaContextWithOIDC): void
}

export type View = 'sign-in' | 'register' | 'message' | 'sign-out'

export function createPages(config: IdentityConfig): Pages {
  const loader = new nunjucks.FileSystemLoader([TEMPLATES, NHSUK])
  const templates = new nunjucks.Environment(loader, { autoescape: true })
  const root = new URL(config.issuer).pathname.replace(/\/$/, '')
  const [home = config.issuer] = config.postLogoutUris
  const surroundings = { text, root, home, serviceName: config.serviceName }
  const render = (view: View, data: object = {}): string =>
    templates.render(`${view}.njk`, { ...surroundings, ...data })
  return {
    render,
    providerError: (ctx, out) => {
      const failed = out.error === 'server_error'
      html(
        ctx,
        render('message', { words: failed ? text.failed : text.over, reference: reference() }),
      )
    },
    askSignOut: (ctx, form) => html(ctx, render('sign-out', { form })),
    notFound: (ctx) => {
      html(ctx, render('message', { words: text.notFound }))
      ctx.status = 404
    },
    signedOut: (ctx) => html(ctx, render('message', { words: text.signedOut })),
  }
}

/** What the log knows this request by. */
export function reference(): string | undefined {
  return currentTrace().correlationid
}

function html(ctx: KoaContextWithOIDC, body: string): void {
  ctx.type = 'html'
  ctx.body = body
}
