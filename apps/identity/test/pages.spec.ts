import { openWorld, PASSWORD, register, type World } from './identity-world.js'

describe('the pages of the small provider', () => {
  let world: World

  beforeAll(async () => (world = await openWorld()))
  afterAll(() => world.close())

  const openForm = async (browser = world.browser()) => {
    const page = await browser.get((await world.begin()).url)
    return { browser, page, path: new URL(page.url).pathname }
  }

  it('carry no script, allow none, and are kept by nobody', async () => {
    const { page } = await openForm()
    expect(page.$('script').length).toBe(0)
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(page.headers.get('cache-control')).toContain('no-store')
    expect(page.headers.get('x-powered-by')).toBeNull()
  })

  it('name their fields for password managers and for those who listen', async () => {
    const { browser, page, path } = await openForm()
    expect(page.$('label[for=email]').text().trim()).toBe('E-mail address')
    expect(page.$('#email').attr('autocomplete')).toBe('username')
    expect(page.$('#password').attr('autocomplete')).toBe('current-password')
    const form = await browser.get(new URL(`${path}/register`, page.url).href)
    expect(form.$('#password').attr('autocomplete')).toBe('new-password')
    expect(form.$('#name').attr('autocomplete')).toBe('name')
  })

  it('show each fault at its field and in the summary, and keep all but the password', async () => {
    const { browser, page, path } = await openForm()
    const form = await browser.get(new URL(`${path}/register`, page.url).href)
    const again = await browser.submit(form, 'form', { name: '', email: 'ada@', password: 'short' })
    expect(again.status).toBe(400)
    expect(again.$('title').text()).toMatch(/^Error: Create an account/)
    const links = again
      .$('.nhsuk-error-summary a')
      .toArray()
      .map((link) => again.$(link).attr('href'))
    expect(links).toEqual(['#name', '#email', '#password'])
    expect(again.$('#email').val()).toBe('ada@')
    expect(again.$('#email').attr('aria-describedby')).toContain('email-error')
    expect(again.$('#password').val() ?? '').toBe('')
  })

  it.each([
    ['password2026!!', 'Many people choose'],
    ['aaaaaaaaaaaaaaa', 'Many people choose'],
    ['ada.lovelace1', 'must not be your name'],
    ['elevenchars', '12 characters or more'],
  ])('refuse the password %s', async (password, why) => {
    const { browser, page, path } = await openForm()
    const form = await browser.get(new URL(`${path}/register`, page.url).href)
    const fields = { name: 'Ada Lovelace', email: 'ada.lovelace@example.org', password }
    const again = await browser.submit(form, 'form', fields)
    expect(again.$('#password-error').text()).toContain(why)
  })

  it('write what was typed as text', async () => {
    const { browser, page, path } = await openForm()
    const typed = '"><img src=x onerror=alert(1)>'
    const again = await browser.submit(page, `form[action="${path}"]`, {
      email: typed,
      password: 'x',
    })
    expect(again.$('main img').length).toBe(0)
    expect(again.$('#email').val()).toBe(typed)
  })

  it('take no form without the token of this very sign-in', async () => {
    const { browser, page } = await openForm()
    const fields = { email: 'a@example.org', password: PASSWORD }
    expect((await browser.post(page.url, fields)).status).toBe(403)
    const other = await openForm()
    const foreign = String(other.page.$('input[name=csrf]').first().val())
    expect((await browser.post(page.url, { ...fields, csrf: foreign })).status).toBe(403)
    const own = String(page.$('input[name=csrf]').first().val())
    const crossSite = { 'sec-fetch-site': 'cross-site' }
    expect((await browser.post(page.url, { ...fields, csrf: own }, crossSite)).status).toBe(403)
  })

  it('belong to the browser that began the sign-in', async () => {
    const { page } = await openForm()
    const stranger = await world.browser().get(page.url)
    expect(stranger.status).toBe(400)
    expect(stranger.$('h1').text()).toBe('This sign-in is over')
    const { browser } = await openForm()
    expect((await browser.get(page.url)).status).toBe(400)
  })

  it('offer no demo people where that is not asked for', async () => {
    const { tokens } = await register(world, 'plain@example.org')
    const { browser, page, path } = await openForm()
    expect(page.$('form[action$="/demo"]').length).toBe(0)
    const csrf = String(page.$('input[name=csrf]').first().val())
    const person = tokens.claims()?.sub ?? ''
    const tried = await browser.post(new URL(`${path}/demo`, page.url).href, { csrf, person })
    expect(tried.status).toBe(403)
  })

  it('say when there is nothing at an address', async () => {
    const nowhere = await world.browser().get('http://localhost:3999/identity/nowhere')
    expect([nowhere.status, nowhere.$('h1').text()]).toEqual([404, 'Page not found'])
  })

  it('say nothing of the host that a caller names', async () => {
    const answer = await fetch(`${world.running.url}/identity/.well-known/openid-configuration`, {
      headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    })
    const { issuer, token_endpoint } = (await answer.json()) as Record<string, string>
    expect(issuer).toBe('http://localhost:3999/identity')
    expect(token_endpoint).toBe('http://localhost:3999/identity/token')
  })
})
