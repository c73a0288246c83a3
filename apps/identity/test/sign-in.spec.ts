import { decodeProtectedHeader } from 'jose'
import { seedDemoAccounts } from '../src/accounts/seed-demo-accounts.js'
import type { Browser, Page } from './browser.js'
import {
  CALLBACK,
  ISSUER,
  LANDING,
  openWorld,
  PASSWORD,
  register,
  type World,
} from './identity-world.js'

const BEA = {
  id: '0192aaaa-0000-7000-8000-000000000001',
  email: 'Bea@northmoor.example',
  name: 'Bea Buyer',
  role: 'Buyer at Northmoor',
}

describe('signing in at the small provider', () => {
  let world: World

  beforeAll(async () => {
    world = await openWorld({ IDENTITY_DEMO: 'yes' })
    await seedDemoAccounts(world.running.dataSource.manager, [BEA])
  })
  afterAll(() => world.close())

  const signIn = async (browser: Browser, email: string, password: string, more = {}) => {
    const attempt = await world.begin(more)
    const page = await browser.get(attempt.url)
    const landed = await browser.submit(
      page,
      'form[action$="' + new URL(page.url).pathname + '"]',
      { email, password },
    )
    return { attempt, page, landed }
  }

  it('takes a new person back to the web with an ID token that names them', async () => {
    const { tokens, landed } = await register(world, 'new@example.org')
    expect(landed.url.startsWith(`${CALLBACK}?code=`)).toBe(true)
    expect(new URL(landed.url).searchParams.get('iss')).toBe(ISSUER)
    expect(tokens.claims()).toMatchObject({
      iss: ISSUER,
      aud: 'inroad-web',
      email: 'new@example.org',
      email_verified: false,
      name: 'Ada Admin',
      amr: ['pwd'],
    })
    expect(decodeProtectedHeader(tokens.id_token ?? '')).toMatchObject({ alg: 'ES256' })
    expect(tokens.refresh_token).toBeUndefined()
  })

  it('knows the same person again, however they write their address', async () => {
    const first = await register(world, 'again@example.org')
    const { attempt, landed } = await signIn(world.browser(), ' AGAIN@Example.org ', PASSWORD)
    const second = await world.claim(attempt, landed)
    expect(second.claims()?.sub).toBe(first.tokens.claims()?.sub)
  })

  it('says the same of a wrong password and of an address without an account', async () => {
    await register(world, 'known@example.org')
    const wrong = await signIn(world.browser(), 'known@example.org', 'not the password')
    const nobody = await signIn(world.browser(), 'nobody@example.org', 'not the password')
    const shown = ({ landed }: { landed: Page }) =>
      landed
        .$('main')
        .text()
        .replaceAll(/(known|nobody)@example.org/g, '')
    expect(wrong.landed.status).toBe(400)
    expect(nobody.landed.status).toBe(400)
    expect(shown(wrong)).toBe(shown(nobody))
    expect(wrong.landed.$('title').text()).toMatch(/^Error: Sign in/)
    expect(wrong.landed.$('.nhsuk-error-summary a').attr('href')).toBe('#email')
    expect(wrong.landed.$('#password').val() ?? '').toBe('')
  })

  it('lets nobody in with a code that another browser began', async () => {
    const { landed } = await register(world, 'stolen@example.org')
    const other = await world.begin()
    await expect(world.claim(other, landed)).rejects.toThrow()
  })

  it('gives tokens for a code once, also when it comes twice at the same time', async () => {
    const attempt = await world.begin()
    const browser = world.browser()
    const page = await browser.get(attempt.url)
    const landed = await browser.submit(page, 'form[action$="/demo"]', { person: BEA.id })
    const outcomes = await Promise.allSettled([
      world.claim(attempt, landed),
      world.claim(attempt, landed),
      world.claim(attempt, landed),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(world.claim(attempt, landed)).rejects.toThrow()
  })

  it('signs a demo person in by a button, under the id that the sample gave them', async () => {
    const attempt = await world.begin()
    const browser = world.browser()
    const page = await browser.get(attempt.url)
    expect(page.$('main').text()).toContain('Sign in as Bea Buyer')
    const landed = await browser.submit(page, 'form[action$="/demo"]', { person: BEA.id })
    const tokens = await world.claim(attempt, landed)
    expect(tokens.claims()).toMatchObject({
      sub: BEA.id,
      email: 'bea@northmoor.example',
      email_verified: true,
    })
  })

  it('signs nobody in by that button who is no demo person', async () => {
    const { tokens } = await register(world, 'real@example.org')
    const browser = world.browser()
    const page = await browser.get((await world.begin()).url)
    const refused = await browser.submit(page, 'form[action$="/demo"]', {
      person: tokens.claims()?.sub ?? '',
    })
    expect(refused.status).toBe(403)
  })

  it('signs in at once who has just signed in, and asks again when the web wants that', async () => {
    const { browser } = await register(world, 'single@example.org')
    const silent = await browser.get((await world.begin()).url)
    expect(silent.url).toContain('code=')
    const asked = await browser.get((await world.begin({ prompt: 'login' })).url)
    expect(asked.$('h1').text()).toBe('Sign in')
  })

  it('lets another person sign in over the session of the first', async () => {
    const { browser } = await register(world, 'first@example.org')
    await register(world, 'second@example.org')
    const { attempt, landed } = await signIn(browser, 'second@example.org', PASSWORD, {
      prompt: 'login',
    })
    const tokens = await world.claim(attempt, landed)
    expect(tokens.claims()?.['email']).toBe('second@example.org')
  })

  it('goes back to the web without anybody signed in', async () => {
    const attempt = await world.begin()
    const browser = world.browser()
    const landed = await browser.submit(await browser.get(attempt.url), 'form[action$="/cancel"]')
    expect(new URL(landed.url).searchParams.get('error')).toBe('access_denied')
    await expect(world.claim(attempt, landed)).rejects.toThrow()
  })

  it('ends the session without another question when the web sends the ID token', async () => {
    const { browser, tokens } = await register(world, 'leaving@example.org')
    const end = new URL(`${ISSUER}/session/end`)
    end.search = new URLSearchParams({
      id_token_hint: tokens.id_token ?? '',
      post_logout_redirect_uri: LANDING,
      state: 'xyz',
    }).toString()
    expect((await browser.get(end.href)).url).toBe(`${LANDING}?state=xyz`)
    const after = await browser.get((await world.begin()).url)
    expect(after.$('h1').text()).toBe('Sign in')
    // And once more, when nobody is signed in any longer.
    expect((await browser.get(end.href)).url).toBe(`${LANDING}?state=xyz`)
  })

  it('asks before it ends a session for somebody who brings no ID token, or another one', async () => {
    const { browser } = await register(world, 'staying@example.org')
    const { tokens } = await register(world, 'somebody-else@example.org')
    for (const query of ['', `?id_token_hint=${tokens.id_token}`]) {
      const asked = await browser.get(`${ISSUER}/session/end${query}`)
      expect(asked.$('h1').text()).toBe('Do you want to sign out?')
    }
    expect((await browser.get((await world.begin()).url)).url).toContain('code=')
    const asked = await browser.get(`${ISSUER}/session/end`)
    const out = await browser.submit(asked, 'form', { logout: 'yes' })
    expect(out.$('h1').text()).toBe('You are signed out')
  })

  it('sends nobody to an address that is not its client’s', async () => {
    const { browser, tokens } = await register(world, 'sent@example.org')
    const away = await browser.get(
      `${ISSUER}/session/end?id_token_hint=${tokens.id_token}&post_logout_redirect_uri=https://evil.example/`,
    )
    expect(away.status).toBe(400)
    const attempt = await world.begin({ redirect_uri: 'https://evil.example/' })
    const refused = await browser.get(attempt.url)
    expect(refused.status).toBe(400)
    expect(refused.url.startsWith(ISSUER)).toBe(true)
  })

  it('refuses the implicit flow and a request without PKCE', async () => {
    const browser = world.browser()
    const implicit = await browser.get((await world.begin({ response_type: 'id_token' })).url)
    expect(implicit.url).not.toContain('id_token=')
    const attempt = await world.begin()
    const bare = new URL(attempt.url)
    bare.searchParams.delete('code_challenge')
    bare.searchParams.delete('code_challenge_method')
    const landed = await browser.get(bare.href)
    expect(landed.url).toContain('error=invalid_request')
    const plain = await world.begin({ code_challenge_method: 'plain' })
    expect((await browser.get(plain.url)).url).toContain('error=invalid_request')
  })
})
