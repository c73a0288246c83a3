import { FakeReply } from '../../../test/fake-services.js'
import { openWeb } from '../../../test/open-web.js'
import { CATHETERS, MEDICAL, REGIONS } from '../../../test/samples/opportunities.js'

describe('the names of the categories that a search is narrowed to', () => {
  it('are asked of the service for as many as it takes, whatever the address holds', async () => {
    const web = await openWeb({
      answers: {
        'pipeline GET /opportunities': new FakeReply(400, {
          code: 'INVALID_INPUT',
          fields: [{ field: 'cpv', message: 'too many' }],
        }),
        'pipeline GET /regions': REGIONS,
        'pipeline GET /cpv': { items: [], around: [MEDICAL, CATHETERS] },
      },
    })
    const codes = Array.from({ length: 900 }, (_, at) => `cpv=${45_000_000 + at}`)
    const { status } = await web.visitor.get(`/opportunities?${codes.join('&')}`)
    await web.close()
    expect(status).toBe(400)
    expect(web.asked.filter(({ path }) => path === '/cpv').length).toBeLessThanOrEqual(50)
  })
})
