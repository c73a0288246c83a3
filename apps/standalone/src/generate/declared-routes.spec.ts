import { httpRoutesOf, type HttpRoute } from '@inroad/service-kit/http-routes'
import { services } from '../services.js'

const routes = services.flatMap(({ name, module }) =>
  httpRoutesOf(module).map((route) => ({ ...route, service: name })),
)
const called = ({ service, method, path }: HttpRoute & { service: string }): string =>
  `${service}: ${method} ${path}`

describe('the routes of every service', () => {
  it('are found', () => {
    expect(routes.map(called)).toEqual(
      expect.arrayContaining([
        'pipeline: post /procurements',
        'pipeline: get /procurements/{id}',
        'notifications: post /subscriptions',
        'notifications: get /opportunities/{id}/delivery',
      ]),
    )
  })

  it('all say who may use them', () => {
    expect(routes.filter(({ rule }) => !rule).map(called)).toEqual([])
  })

  /** Each of these asks for a proof of its own: a link from a mail, or the identity of a sign-in. */
  const WITHOUT_TOKEN = /^\/(subscriptions|sign-ins|access-tokens|invitations)\b/

  it('change nothing for people who show no token, but what a proof of its own opens', () => {
    const open = routes.filter(({ rule, method }) => rule?.who === 'anyone' && method !== 'get')
    const others = open.filter(({ path }) => !WITHOUT_TOKEN.test(path))
    expect(others.map(called)).toEqual([])
  })
})
