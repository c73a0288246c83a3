import { Router } from 'express'
import { accountEmail } from '../accounts/account-email.js'
import { registrationLimits } from '../accounts/attempt-limits.js'
import { countAttempt } from '../accounts/count-attempt.js'
import { passwordFault } from '../accounts/password-rules.js'
import { registerAccount } from '../accounts/register-account.js'
import type { IdentityParts } from '../identity-parts.js'
import { finishSignIn } from './finish-sign-in.js'
import { showForm } from './form-page.js'
import { field, step, type Step } from './step.js'
import { text } from './text.js'

const LONGEST_NAME = 100

/** After the routes of signing in, whose body parser it shares. */
export function registerRoutes(parts: IdentityParts): Router {
  const router = Router()
  router.get(
    '/sign-in/:uid/register',
    step(parts, async (at) => showForm(parts.pages, 'register', at, {})),
  )
  router.post(
    '/sign-in/:uid/register',
    step(parts, (at) => register(parts, at)),
  )
  return router
}

async function register(parts: IdentityParts, at: Step): Promise<void> {
  const { config, manager, pages, provider, log } = parts
  const typed = {
    name: oneLine(field(at.request, 'name')),
    email: field(at.request, 'email').trim(),
  }
  const password = field(at.request, 'password')
  const email = accountEmail(typed.email)
  const faults = faultsOf(typed, email, password)
  if (email === undefined || Object.values(faults).some((fault) => fault !== undefined)) {
    return showForm(pages, 'register', at, { values: typed, faults })
  }
  const [secret = ''] = config.cookieKeys
  const wait = await countAttempt(manager, secret, registrationLimits(at.request.ip ?? ''))
  if (wait > 0) {
    at.response.set('Retry-After', String(wait))
    const slowed = { email: text.signIn.wait(Math.ceil(wait / 60)) }
    return showForm(pages, 'register', at, { values: typed, faults: slowed, status: 429 })
  }
  const id = await registerAccount(manager, { email, name: typed.name, password })
  if (id === undefined) {
    return showForm(pages, 'register', at, {
      values: typed,
      faults: { email: text.register.cannot },
    })
  }
  log.info({ account: id }, 'account made')
  await finishSignIn(provider, at, id, ['pwd'])
}

function faultsOf(
  { name, email: typed }: { name: string; email: string },
  email: string | undefined,
  password: string,
): Record<'name' | 'email' | 'password', string | undefined> {
  const fault = passwordFault(password, [name, typed, typed.split('@')[0] ?? ''])
  return {
    name: nameFault(name),
    email: email === undefined ? text.register.enterEmail : undefined,
    password: fault && text.passwordFaults[fault],
  }
}

function nameFault(name: string): string | undefined {
  if (name === '') return text.register.enterName
  return name.length > LONGEST_NAME ? text.register.nameTooLong : undefined
}

/** A name is shown to others: no line breaks, no characters that turn the writing round. */
function oneLine(typed: string): string {
  return typed.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
}
