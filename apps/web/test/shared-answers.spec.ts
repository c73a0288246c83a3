import { page, PUBLIC } from '../src/kit/answer.js'
import { anyone, get, type Route } from '../src/kit/route.js'
import type { SignInAttempt } from '../src/sign-in/session-data.js'
import { signInText } from '../src/sign-in/text.js'
import { CATHETERS, ID, LINE, MEDICAL, REGIONS, resultsOf, VIEW } from './samples/opportunities.js'
import { openWeb, type WebUnderTest } from './open-web.js'
import { Visitor } from './visitor.js'

/** What only a mistake would make: a page for everybody with a form, and so with a session, in it. */
const FORM_FOR_ALL = get('/form-for-all', anyone, () =>
  page('acting', { text: signInText.acting, items: [], returnTo: '/' }, { cache: PUBLIC }),
)
const NO_ATTEMPT: SignInAttempt[] = []
const BEGINS = get('/begins-a-session', anyone, ({ session }) => {
  session.attempts = NO_ATTEMPT
  return page('signed-out', { text: signInText.signedOut })
})

describe('what others may be shown', () => {
  let web: WebUnderTest
  beforeEach(async () => {
    web = await openWeb({
      answers: {
        'pipeline GET /opportunities': resultsOf(LINE),
        [`pipeline GET /opportunities/${ID}`]: VIEW,
        'pipeline GET /cpv': { items: [], around: [MEDICAL, CATHETERS] },
        'pipeline GET /regions': REGIONS,
      },
      signIn: () => withRoutes([FORM_FOR_ALL, BEGINS]),
    })
  })
  afterEach(() => web.close())

  it.each(['/', '/opportunities', `/opportunities/${ID}`, `/opportunities/${ID}/deadline.ics`])(
    'bears no cookie: %s',
    async (path) => {
      const { status, headers } = await web.visitor.get(path)
      expect(status).toBe(200)
      expect(headers.get('cache-control')).toMatch(/^public/)
      expect(headers.getSetCookie()).toEqual([])
    },
  )

  it.each(['/api/v1/opportunities', '/api/v1/cpv', `/opportunities/${ID}/deadline.ics`])(
    'is never the answer that renews a session: %s',
    async (path) => {
      await web.visitor.get('/begins-a-session')
      const { headers } = await web.visitor.get(path)
      expect(headers.getSetCookie().length).toBe(1)
      expect(headers.get('cache-control')).toBe('no-store')
    },
  )

  it('is no page with a form, whose token is one visitor’s alone', async () => {
    const { headers, html } = await web.visitor.get('/form-for-all')
    expect(headers.get('cache-control')).toBe('no-store')
    const other = await new Visitor(web.visitor.url).get('/form-for-all')
    const tokens = [html, other.html].map((text) => /name="_csrf" value="(\w+)"/.exec(text)?.[1])
    expect(tokens[0]).toMatch(/^\w+$/)
    expect(tokens[1]).not.toBe(tokens[0])
  })
})

function withRoutes(routes: readonly Route[]) {
  return {
    routes,
    callerOf: () => Promise.resolve(undefined),
    askToSignIn: () => Promise.resolve(),
  }
}
