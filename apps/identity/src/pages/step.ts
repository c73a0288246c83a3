import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import { errors, type Interaction, type Provider } from 'oidc-provider'
import type { IdentityConfig } from '../config.js'
import type { Pages } from './pages.js'
import { text } from './text.js'

/** A page or form of a sign-in under way, in the browser that began it. */
export interface Step {
  request: Request
  response: Response
  interaction: Interaction
  /** Path of this sign-in's first page. */
  base: string
  /** For the forms: only a page of this sign-in knows it. */
  csrf: string
}

interface StepParts {
  config: IdentityConfig
  provider: Provider
  pages: Pages
}

/**
 * Runs a step of a sign-in. Refused are a sign-in that is over, one that another browser began (the
 * signed cookie says which), and a form that did not come from a page of this sign-in.
 */
export function step(parts: StepParts, run: (step: Step) => Promise<void>): RequestHandler {
  const { config, provider, pages } = parts
  return async (request, response) => {
    const interaction = await openInteraction(provider, request, response)
    if (interaction?.prompt.name !== 'login') {
      return void response.status(400).send(pages.render('message', { words: text.over }))
    }
    const [secret = ''] = config.cookieKeys
    const csrf = createHmac('sha256', secret).update(`form ${interaction.uid}`).digest('base64url')
    if (request.method === 'POST' && !isOurForm(request, csrf)) {
      return void response.status(403).send(pages.render('message', { words: text.refused }))
    }
    const base = `${request.baseUrl}/sign-in/${interaction.uid}`
    await run({ request, response, interaction, base, csrf })
  }
}

/** A field of the form; empty where it is missing or came twice. */
export function field({ body }: Request, name: string): string {
  const value = (body as Record<string, unknown> | undefined)?.[name]
  return typeof value === 'string' ? value : ''
}

async function openInteraction(
  provider: Provider,
  request: Request,
  response: Response,
): Promise<Interaction | undefined> {
  try {
    const interaction = await provider.interactionDetails(request, response)
    return interaction.uid === request.params['uid'] ? interaction : undefined
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return undefined
    throw error
  }
}

function isOurForm(request: Request, csrf: string): boolean {
  if (request.get('sec-fetch-site') === 'cross-site') return false
  const given = Buffer.from(field(request, 'csrf'))
  const expected = Buffer.from(csrf)
  return given.length === expected.length && timingSafeEqual(given, expected)
}
