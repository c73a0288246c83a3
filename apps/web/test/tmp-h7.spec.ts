import { openBrowser } from '@inroad/testing/browser/open-browser'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { MemoryStore } from 'express-session'
import { createApp } from '../src/app.js'
import { servicesFor } from '../src/kit/services.js'
import { createViews } from '../src/kit/views.js'
import { Visitor } from './visitor.js'
import { hiddenFields, BUYER } from './buying-world.js'
import { PipelineDatabase } from '../../pipeline/test/pipeline-database.js'
import { pipelineAccess, startPipeline } from '../../pipeline/test/pipeline-service.js'

it('buys for real', async () => {
  const out: string[] = []
  const log = (...a: unknown[]) => out.push(a.map((x) => (typeof x === 'string' ? x : JSON.stringify(x))).join(' '))
  const database = await PipelineDatabase.open()
  const service = await startPipeline(database.url, new Date())
  const server = createServer()
  try {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const config = { publicUrl: `http://127.0.0.1:${port}`, pipelineUrl: service.url, notificationsUrl: 'http://127.0.0.1:1', organisationsUrl: 'http://127.0.0.1:1', oidcIssuer: 'http://127.0.0.1:1', trustedProxies: 0, sessionSecret: 'a secret of a test, and long enough', serviceName: 'Inroad', operatorName: 'x', contactEmail: 'a@b.example', logoAlt: '', demo: 'no' } as never
  const quiet = { info: () => undefined, warn: () => undefined, error: (e: unknown) => log('ERR', String((e as {err?: unknown}).err ?? JSON.stringify(e))) }
  const accessToken = pipelineAccess.bearer('buyer').replace('Bearer ', '')
  const app = createApp({ config, log: quiet, views: createViews(), services: servicesFor(config), sessionStore: new MemoryStore(), limits: { reads: 1e6, forms: 1e6 },
    signIn: { routes: [], callerOf: async () => ({ ...BUYER, accessToken }), askToSignIn: async (_q: never, r: { redirect: (a: number, b: string) => void }) => r.redirect(303, '/sign-in') } as never })
  server.on('request', app)
  const v = new Visitor(config['publicUrl'] as string)
  const send = async (path: string, fields: Record<string, string | string[]>) => {
    const { $ } = await v.get(path)
    const p = await v.post(path.split('?')[0] as string, { ...hiddenFields($), ...fields })
    log(path, p.status, p.location, p.status >= 400 ? p.$('main').text().replace(/\s+/g, ' ') : '')
    return p
  }
  const t = await send('/buying/new/title?regime=PA2023', { title: 'Catheters for all' })
  const here = t.location
  await send(`${here}/edit/description`, { description: 'For nurses.\nInvoices are paid in 60 days.' })
  await send(`${here}/edit/regions`, { regions: ['UKD', 'UKC'] })
  await send(`${here}/edit/value`, { stated: 'yes', amount: '240,000' })
  await send(`${here}/edit/deadline`, { 'deadline-day': '1', 'deadline-month': '2', 'deadline-year': '2027', 'deadline-time': 'noon' })
  await send(`${here}/edit/lots`, { lots: 'North\nSouth' })
  await send(`${here}/edit/suitability`, { suits: 'sme' })
  await send(`${here}/edit/payment`, { paymentDays: '30' })
  await send(`${here}/edit/documents`, { documents: 'https://a.example/x Spec' })
  await send(`${here}/edit/procedure`, { procedure: 'open', specialRegimes: ['light-touch'] })
  await send(`${here}/edit/sending`, { electronic: 'yes', documents: 'no', shorter: 'none' })
  await send(`${here}/category`, { cpv: ['33141200'] })
  await send(`${here}/notice`, { type: 'UK4' })

  const { AxeBuilder } = require('@axe-core/playwright')
  const browser = await openBrowser()
  const ctx = await browser.newContext({ javaScriptEnabled: true })
  const pg = await ctx.newPage()
  const look = async (path: string) => {
    await pg.setViewportSize({ width: 1280, height: 900 })
    await pg.goto((config['publicUrl'] as string) + path)
    const { violations } = await new AxeBuilder({ page: pg }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
    await pg.setViewportSize({ width: 320, height: 800 })
    const wide = await pg.evaluate('document.documentElement.scrollWidth')
    log('AXE', path.replace(here, ''), wide, violations.map((v: any) => [v.id, v.nodes.map((n: any) => n.html.slice(0, 150))]))
  }
  const slugs = ['title','regions','value','deadline','dates','lots','suitability','payment','procedure','sending']
  for (const q of slugs) await look(`${here}/edit/${q}`)
  for (const p of ['', '/check', '/small-firms', '/audience', '/find-a-tender', '/publish', '/category?words=cath', '/notice', '/delete']) await look(here + p)
  for (const p of ['/buying', '/buying/new', '/buying/new?regime=', '/buying/new/title?regime=PA2023']) await look(p)
  await pg.goto(`${config['publicUrl'] as string}${here}/edit/deadline`)
  await pg.fill('#deadline-day', '31'); await pg.fill('#deadline-month', '2')
  await pg.click('form[novalidate] button')
  await pg.waitForLoadState()
  const err = await new AxeBuilder({ page: pg }).analyze()
  log('AXE error', await pg.title(), err.violations.map((v: any) => [v.id, v.nodes.map((n: any) => n.html.slice(0, 150))]), await pg.evaluate('document.activeElement.className'))
  await pg.goto(`${config['publicUrl'] as string}${here}/edit/lots`)
  await send(`${here}/edit/lots`, { lots: 'Theirs', reason: 'a' })
  await pg.fill('#lots', 'Mine\nNorth'); await pg.click('form[novalidate] button')
  await pg.waitForLoadState()
  const con = await new AxeBuilder({ page: pg }).analyze()
  log('AXE conflict', await pg.title(), con.violations.map((v: any) => [v.id, v.nodes.map((n: any) => n.html.slice(0, 150))]))
  await pg.screenshot({ path: '/tmp/h7-conflict.png', fullPage: true })
  await pg.setViewportSize({ width: 1280, height: 900 })
  await pg.goto((config['publicUrl'] as string) + here); await pg.screenshot({ path: '/tmp/h7-tasks.png', fullPage: true })
  await pg.goto((config['publicUrl'] as string) + here + '/small-firms'); await pg.screenshot({ path: '/tmp/h7-checks.png', fullPage: true })
  await pg.goto((config['publicUrl'] as string) + here + '/find-a-tender'); await pg.screenshot({ path: '/tmp/h7-fat.png', fullPage: true })
  await send(`${here}/publish`, { noticeId: '012345-2026', url: 'https://www.find-tender.service.gov.uk/Notice/012345-2026' })
  for (const p of ['', '/published', '/end']) await look(here + p)
  await browser.close()
  } finally {
  require('fs').writeFileSync('/tmp/h7-smoke.out', out.join('\n'))
  server.closeAllConnections()
  server.close()
  await service.close()
  await database.close()
  }
}, 280000)
