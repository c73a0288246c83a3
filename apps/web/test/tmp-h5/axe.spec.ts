import { AxeBuilder } from '@axe-core/playwright'
import { chromium } from 'playwright-core'
import { openWeb } from '../open-web.js'
import { FakeReply } from '../fake-services.js'
import { CATHETERS, ID, LINE, MEDICAL, REGIONS, resultsOf, VIEW } from '../samples/opportunities.js'
const LONG = 'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(5)
it('axe', async () => {
  const web = await openWeb({ answers: {
    'pipeline GET /opportunities': ({ query }: any) => query.has('valueMin') ? new FakeReply(400, { status: 400, code: 'X', fields: [{ field: 'valueMin', message: 'x' }, { field: 'closingBefore', message: 'x' }, { field: 'cpv', message: 'x' }] })
      : query.get('words') === 'none' ? resultsOf() : { ...resultsOf(LINE, { ...LINE, id: ID.replace('0', '1'), title: LONG, buyers: [{ name: LONG, identifiers: [] }] }), correctedTo: 'catheters', next: 'x', previous: 'y' },
    'pipeline GET /regions': REGIONS, 'pipeline GET /cpv': { items: [MEDICAL, { ...CATHETERS, label: LONG }], around: [MEDICAL] },
    [`pipeline GET /opportunities/${ID}`]: { ...VIEW, title: LONG },
  } })
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  for (const width of [1280, 320]) {
    const context = await browser.newContext({ viewport: { width, height: 900 } })
    for (const path of ['/opportunities', '/opportunities?words=cathaters&cpv=33&region=UKD', '/opportunities?words=none&nhsOnly=true', '/opportunities?valueMin=x', '/opportunities/categories?under=33', `/opportunities/${ID}`, '/api']) {
      const page = await context.newPage()
      await page.goto(web.visitor.url + path)
      const { violations } = await new AxeBuilder({ page }).analyze()
      const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
      console.log(width, path, overflow, violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html.slice(0, 200) + ' | ' + n.failureSummary?.slice(0, 200)).join(' // ')).join('\n'))
      await page.screenshot({ path: `/tmp/h5-${width}-${path.replace(/\W+/g, '_')}.png`, fullPage: true })
      await page.close()
    }
  }
  await browser.close()
  await web.close()
}, 180000)
