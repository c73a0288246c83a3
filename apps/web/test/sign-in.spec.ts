import { eventually } from '@inroad/testing/eventually'
import { NORTHMOOR, openSignInWorld, SOUTHVALE, type SignInWorld } from './sign-in-world.js'
import type { Visitor } from './visitor.js'

const MINUTE = 60_000

describe('signing in to the front door', () => {
  let world: SignInWorld
  let visitor: Visitor

  beforeEach(async () => {
    world = await openSignInWorld()
    visitor = world.newVisitor()
  })
  afterEach(() => world.close())

  const tokensAsked = () => world.web.asked.filter(({ path }) => path === '/access-tokens').length

  it('begins on the page that needs it and ends there', async () => {
    const closed = await visitor.get('/account?tab=2')
    expect([closed.status, closed.location]).toEqual([
      303,
      '/sign-in?returnTo=%2Faccount%3Ftab%3D2',
    ])
    const sent = await visitor.get(closed.location)
    const landed = await visitor.get(
      world.issuer.comesBack(world.issuer.read(sent.location), 'bea'),
    )
    expect(landed.location).toBe('/account?tab=2')
    const { $ } = await visitor.get('/account')
    expect($('main').text()).toContain('Northmoor')
    expect($('header').text()).toContain('bea')
  })

  it('gives organisations the nonce with the ID token, and pages nothing of either', async () => {
    await world.signIn(visitor)
    const began = world.web.asked.find(({ path }) => path === '/sign-ins')
    expect(Object.keys(began?.body as object)).toEqual(['idToken', 'nonce'])
    const { html } = await visitor.get('/account')
    expect(html).not.toMatch(/handle \d|eyJ/)
  })

  it('asks for an access token once in three seconds, however many pages are read', async () => {
    await world.signIn(visitor)
    const before = tokensAsked()
    await Promise.all([visitor.get('/account'), visitor.get('/account'), visitor.get('/account')])
    expect(tokensAsked() - before).toBeLessThanOrEqual(1)
  })

  it('lets a disabled person read nothing more within five seconds', async () => {
    await world.signIn(visitor)
    world.handles.clear()
    await eventually(
      async () => {
        const { location } = await visitor.get('/account')
        expect(location).toBe('/sign-in?returnTo=%2Faccount')
      },
      { timeout: 5_000 },
    )
  })

  it('ends the session here, the handle and the session at the issuer on signing out', async () => {
    await world.signIn(visitor)
    await visitor.get('/account')
    const saved = visitor.copy()
    const out = await visitor.post('/sign-out')
    expect(out.status).toBe(303)
    expect(out.location.startsWith(`${world.issuer.url}/end?`)).toBe(true)
    const query = new URL(out.location).searchParams
    expect(query.get('post_logout_redirect_uri')).toBe(`${world.web.visitor.url}/signed-out`)
    expect(query.get('id_token_hint')).toContain('eyJ')
    expect(out.headers.get('clear-site-data')).toBe('"cache", "storage"')
    expect(visitor.cookie('inroad')).toBeUndefined()
    expect(world.handles.size).toBe(0)
    expect((await saved.get('/account')).status).toBe(303)
  })

  it.each([
    ['half an hour without a page', [31]],
    ['twelve hours of pages', Array<number>(25).fill(29)],
  ])('ends after %s', async (_, pauses) => {
    await world.signIn(visitor)
    for (const minutes of pauses) {
      world.clock.now += minutes * MINUTE
      await visitor.get('/account')
    }
    expect((await visitor.get('/account')).status).toBe(303)
  })

  it('goes on as long as pages are read', async () => {
    await world.signIn(visitor)
    for (let page = 0; page < 20; page += 1) {
      world.clock.now += 29 * MINUTE
      expect((await visitor.get('/account')).status).toBe(200)
    }
  })

  it('asks who may act in several places where they do, and acts there', async () => {
    world.places = [NORTHMOOR, SOUTHVALE]
    expect((await world.signIn(visitor)).location).toBe('/acting?returnTo=%2Faccount')
    const asked = await visitor.get('/acting?returnTo=/account')
    expect(asked.$('input[type=radio]').length).toBe(2)
    const nothing = await visitor.post('/acting', { returnTo: '/account' })
    expect(nothing.status).toBe(400)
    expect(nothing.$('.nhsuk-error-summary a').attr('href')).toBe('#place')
    expect(
      (await visitor.post('/acting', { returnTo: '/account', place: 'elsewhere' })).status,
    ).toBe(400)
    const chosen = await visitor.post('/acting', { returnTo: '/account', place: 'southvale' })
    expect(chosen.location).toBe('/account')
    const { $ } = await visitor.get('/account')
    expect($('main').text()).toContain('Southvale')
    expect($('main').text()).toContain('Approver')
  })

  it('goes back to the start page with somebody who did not want to', async () => {
    const { state } = world.issuer.read((await visitor.get('/sign-in')).location)
    const query = new URLSearchParams({ error: 'access_denied', state, iss: world.issuer.url })
    expect((await visitor.get(`/sign-in/callback?${query.toString()}`)).location).toBe('/')
  })

  it('says so when the issuer is away, before and after, and works again when it is back', async () => {
    world.issuer.away = true
    const before = await visitor.get('/sign-in')
    expect(before.status).toBe(503)
    expect(before.$('h1').text()).toBe('You cannot sign in right now')
    world.issuer.away = false
    const back = world.issuer.comesBack(
      world.issuer.read((await visitor.get('/sign-in')).location),
      'bea',
    )
    world.issuer.away = true
    expect((await visitor.get(back)).status).toBe(503)
    world.issuer.away = false
    expect((await world.signIn(visitor)).status).toBe(303)
  })

  it('sets a cookie that scripts and other sites do not get', async () => {
    const { headers } = await visitor.get('/sign-in')
    expect(headers.getSetCookie()).toEqual([expect.stringMatching(/HttpOnly; SameSite=Lax$/)])
    expect(headers.get('cache-control')).toBe('no-store')
  })
})

describe('a copy that wants a second factor', () => {
  it('lets nobody in without it', async () => {
    const world = await openSignInWorld({ oidcRequiredAmr: 'mfa', oidcAcrValues: 'urn:two' })
    const visitor = world.newVisitor()
    const begun = await visitor.get('/sign-in')
    expect(new URL(begun.location).searchParams.get('acr_values')).toBe('urn:two')
    const weak = await world.signIn(visitor)
    expect([weak.status, weak.$('h1').text()]).toEqual([403, 'A second proof is needed'])
    expect((await visitor.get('/account')).status).toBe(303)
    world.issuer.idToken = (claims) => world.issuer.sign({ ...claims, amr: ['pwd', 'mfa'] })
    expect((await world.signIn(visitor)).status).toBe(303)
    expect((await visitor.get('/account')).status).toBe(200)
    await world.close()
  })
})

describe('a form whose session has ended meanwhile', () => {
  let world: SignInWorld
  let visitor: Visitor
  const FORM = '/acting?returnTo=/account'

  beforeEach(async () => {
    world = await openSignInWorld()
    world.places = [NORTHMOOR, SOUTHVALE]
    visitor = world.newVisitor()
    await world.signIn(visitor)
    await visitor.get(FORM)
  })
  afterEach(() => world.close())

  /** What the browser sends when its owner comes back after lunch. */
  const send = async () => {
    const sent = await visitor.post(
      '/acting',
      { place: 'southvale', returnTo: '/buying/7' },
      { referer: visitor.url + FORM },
    )
    expect([sent.status, sent.location]).toEqual([
      303,
      `/sign-in?returnTo=${encodeURIComponent(FORM)}`,
    ])
  }

  it('is shown again after signing in, with what was typed', async () => {
    world.clock.now += 31 * MINUTE
    await send()
    await world.signIn(visitor, 'bea', FORM)
    const { $ } = await visitor.get(FORM)
    expect($('main').text()).toContain('Nothing you typed is lost')
    expect($('input[checked]').val()).toBe('southvale')
    expect($('main form [name=returnTo]').val()).toBe('/buying/7')
    const taken = await visitor.post('/acting', { place: 'southvale', returnTo: '/buying/7' })
    expect(taken.location).toBe('/buying/7')
    expect((await visitor.get(FORM)).$('main').text()).not.toContain('Nothing you typed is lost')
  })

  it('is shown again also when its cookie was lost', async () => {
    const token = (await visitor.get(FORM)).$('main [name=_csrf]').val()
    visitor.forget()
    const sent = await visitor.post(
      '/acting',
      { _csrf: String(token), place: 'southvale' },
      { referer: visitor.url + FORM },
    )
    expect(sent.location).toContain('/sign-in')
    await world.signIn(visitor, 'bea', FORM)
    expect((await visitor.get(FORM)).$('input[checked]').val()).toBe('southvale')
  })

  it('is not shown to the next person who signs in there', async () => {
    world.clock.now += 31 * MINUTE
    await send()
    await world.signIn(visitor, 'eve', FORM)
    const { $ } = await visitor.get(FORM)
    expect($('main').text()).not.toContain('Nothing you typed is lost')
    expect($('input[checked]').length).toBe(0)
  })

  it('is kept for an hour', async () => {
    world.clock.now += 31 * MINUTE
    await send()
    world.clock.now += 61 * MINUTE
    await world.signIn(visitor, 'bea', FORM)
    expect((await visitor.get(FORM)).$('main').text()).not.toContain('Nothing you typed is lost')
  })
})
