import { journeys } from '../src/journeys.js'
import { openWeb, type WebUnderTest } from './open-web.js'

describe('the front door', () => {
  let web: WebUnderTest
  beforeEach(async () => {
    web = await openWeb()
  })
  afterEach(() => web.close())

  it('opens on a page that says who it is for, and sets no cookie', async () => {
    const { status, headers, $ } = await web.visitor.get('/')
    expect(status).toBe(200)
    expect($('title').text()).toBe('Find NHS opportunities, and hear of new ones – Inroad')
    expect($('h1').length).toBe(1)
    expect(headers.getSetCookie()).toEqual([])
  })

  it('shows no NHS logo unless one is configured', async () => {
    const { $ } = await web.visitor.get('/')
    expect($('header svg, header img').length).toBe(0)
    expect($('.nhsuk-header__service-name').text()).toBe('Inroad')
  })

  it('names whoever runs it and how to reach them', async () => {
    const { html } = await web.visitor.get('/contact')
    expect(html).toContain('Northmoor Commercial Hub')
    expect(html).toContain('mailto:help@inroad.example')
  })

  it.each(['/accessibility', '/privacy', '/cookies', '/terms', '/contact'])(
    'has %s in its footer and answers it',
    async (path) => {
      const { $ } = await web.visitor.get('/')
      expect($(`footer a[href="${path}"]`).length).toBe(1)
      const page = await web.visitor.get(path)
      expect([page.status, page.$('h1').length]).toEqual([200, 1])
    },
  )

  it('gives each answer a nonce of its own, the same page kept or not', async () => {
    const pages = [await web.visitor.get('/'), await web.visitor.get('/')]
    const nonces = pages.map(({ $ }) => $('body > script').attr('nonce'))
    const policies = pages.map(({ headers }) => headers.get('content-security-policy') ?? '')
    expect(new Set(nonces).size).toBe(2)
    expect(policies.map((policy, at) => policy.includes(`'nonce-${nonces[at]}'`))).toEqual([
      true,
      true,
    ])
  })

  it('has no script and no style in a page but the one line that bears its nonce', async () => {
    const { $ } = await web.visitor.get('/')
    expect($('script:not([src]):not([nonce])').length).toBe(0)
    expect($('style, [style], [onclick], [onload]').length).toBe(0)
  })

  it.each([
    ['content-security-policy', /default-src 'none'.*frame-ancestors 'none'/],
    ['x-content-type-options', /^nosniff$/],
    ['referrer-policy', /^same-origin$/],
    ['x-frame-options', /^DENY$/i],
  ])('sends %s with pages, errors and pictures', async (name, value) => {
    for (const path of ['/', '/nowhere', '/assets/icon.svg']) {
      expect((await web.visitor.get(path)).headers.get(name)).toMatch(value)
    }
  })

  it('lets public pages be kept, tells them apart by tag, and says when nothing changed', async () => {
    const { headers } = await web.visitor.get('/')
    expect(headers.get('cache-control')).toContain('public, max-age=10')
    const tag = headers.get('etag') ?? ''
    const again = await web.visitor.get('/', { 'if-none-match': tag, 'cache-control': 'max-age=0' })
    expect(again.status).toBe(304)
  })

  it('fetches nothing from elsewhere', async () => {
    const css = (await web.visitor.get('/assets/nhsuk.css')).html
    const pictures = [...css.matchAll(/url\((\/[^)]+)\)/g)].map(([, path = '']) => path)
    expect(pictures.length).toBeGreaterThan(0)
    for (const path of new Set(pictures)) {
      expect([path, (await web.visitor.get(path)).status]).toEqual([path, 200])
    }
    expect(css).not.toMatch(/@font-face|url\(["']?(https?:)?\/\//)
    const { $ } = await web.visitor.get('/')
    const loaded = $('link[rel!=canonical], script[src], img').map(
      (_, one) => $(one).attr('href') ?? $(one).attr('src'),
    )
    expect(loaded.get().filter((address) => !address.startsWith('/'))).toEqual([])
  })

  it('says that a page is not there, with a reference and nothing of the inside', async () => {
    const { status, headers, $, html } = await web.visitor.get('/nowhere')
    expect(status).toBe(404)
    expect($('h1').text()).toBe('Page not found')
    expect(html).toContain(headers.get('x-correlation-id') ?? 'no id')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(html).not.toMatch(/\bat .+\.[jt]s:\d+/)
  })

  it('asks who is not signed in to sign in, on every page that is not for anyone', async () => {
    const closed = journeys.filter(({ access, method }) => access !== 'anyone' && method === 'get')
    for (const { path } of closed) {
      const { status, location } = await web.visitor.get(path.replace(/:\w+/g, 'x'))
      expect([path, status, location]).toEqual([path, 303, '/sign-in'])
    }
  })

  it('lists each address once', () => {
    const addresses = journeys.map(({ method, path }) => `${method} ${path}`)
    expect(addresses.filter((one, at) => addresses.indexOf(one) !== at)).toEqual([])
  })
})

describe('a form from another site', () => {
  let web: WebUnderTest
  beforeEach(async () => {
    web = await openWeb()
  })
  afterEach(() => web.close())

  const taken = journeys.filter(({ method, fromElsewhere }) => method === 'post' && !fromElsewhere)

  it.each<Record<string, string>>([
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    { 'sec-fetch-site': 'same-site', origin: 'https://other.inroad.example' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ])('is refused at every address: %j', async (headers) => {
    const paths = [...new Set(['/nowhere', ...taken.map(({ path }) => path)])]
    for (const path of paths) {
      const { status } = await web.visitor.post(path.replace(/:\w+/g, 'x'), {}, headers)
      expect([path, status]).toEqual([path, 403])
    }
  })

  it('without a token is asked to sign in rather than taken', async () => {
    for (const { path } of taken) {
      const { status, location } = await web.visitor.post(path.replace(/:\w+/g, 'x'), {})
      expect([path, status, location]).toEqual([path, 303, '/sign-in'])
    }
  })
})
