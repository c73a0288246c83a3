import express, { Router } from 'express'
import { accountEmail } from '../accounts/account-email.js'
import { accountByEmail, accountById, demoAccounts } from '../accounts/accounts.query.js'
import { signInLimits } from '../accounts/attempt-limits.js'
import { countAttempt, forgetAttempts } from '../accounts/count-attempt.js'
import { passwordMatches } from '../accounts/password-hash.js'
import type { IdentityParts } from '../identity-parts.js'
import { cancelSignIn, finishSignIn } from './finish-sign-in.js'
import { showForm, type FormState } from './form-page.js'
import { field, step, type Step } from './step.js'
import { text } from './text.js'

export function signInRoutes(parts: IdentityParts): Router {
  const router = Router()
  router.use('/sign-in', express.urlencoded({ extended: false, limit: '10kb', parameterLimit: 20 }))
  router.get(
    '/sign-in/:uid',
    step(parts, (at) => {
      const hint = at.interaction.params['login_hint']
      return showSignIn(parts, at, { values: { email: typeof hint === 'string' ? hint : '' } })
    }),
  )
  router.post(
    '/sign-in/:uid',
    step(parts, (at) => signIn(parts, at)),
  )
  router.post(
    '/sign-in/:uid/demo',
    step(parts, (at) => signInAsDemo(parts, at)),
  )
  router.post(
    '/sign-in/:uid/cancel',
    step(parts, (at) => cancelSignIn(parts.provider, at)),
  )
  return router
}

async function showSignIn(parts: IdentityParts, at: Step, state: FormState): Promise<void> {
  const people = parts.config.demo === 'yes' ? await demoAccounts(parts.manager) : []
  showForm(parts.pages, 'sign-in', at, { ...state, people })
}

async function signIn(parts: IdentityParts, at: Step): Promise<void> {
  const { config, manager, provider, log } = parts
  const [typed, password] = [field(at.request, 'email').trim(), field(at.request, 'password')]
  const values = { email: typed }
  if (typed === '' || password === '') {
    const faults = {
      email: typed === '' ? text.signIn.enterEmail : undefined,
      password: password === '' ? text.signIn.enterPassword : undefined,
    }
    return showSignIn(parts, at, { values, faults })
  }
  const email = accountEmail(typed) ?? ''
  const limits = signInLimits(email, at.request.ip ?? '')
  const [secret = ''] = config.cookieKeys
  const wait = await countAttempt(manager, secret, limits)
  if (wait > 0) return refuseForNow(parts, at, { values, wait })
  const account = await accountByEmail(manager, email)
  // One and the same answer, after the same work, whether or not there is such an account.
  if (!(await passwordMatches(password, account?.passwordHash)) || !account) {
    log.info({}, 'a sign-in was refused')
    return showSignIn(parts, at, { values, faults: { email: text.signIn.refused } })
  }
  await forgetAttempts(manager, secret, limits.slice(0, 2))
  log.info({ account: account.id }, 'signed in')
  await finishSignIn(provider, at, account.id, ['pwd'])
}

async function refuseForNow(
  parts: IdentityParts,
  at: Step,
  { values, wait }: { values: FormState['values']; wait: number },
): Promise<void> {
  parts.log.warn({}, 'sign-ins are slowed down')
  at.response.set('Retry-After', String(wait))
  const faults = { email: text.signIn.wait(Math.ceil(wait / 60)) }
  await showSignIn(parts, at, { values, faults, status: 429 })
}

async function signInAsDemo(parts: IdentityParts, at: Step): Promise<void> {
  const { config, manager, provider, pages } = parts
  const account = await accountById(manager, field(at.request, 'person'))
  if (config.demo !== 'yes' || !account?.demoRole) {
    return void at.response.status(403).send(pages.render('message', { words: text.refused }))
  }
  await finishSignIn(provider, at, account.id, [])
}
