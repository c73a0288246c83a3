import { importReleases, madeRelease } from '../inroad/import-releases.js'
import { mailTo, linkIn } from '../inroad/mailbox.js'
import { BELOW_THRESHOLD, begin, chooseNotice, publish, SAVE } from '../buying/draft.js'
import { subscribe } from '../subscribing/subscribe.js'
import { openHouse, visitOnce, type Journey } from '../visiting/journey.js'
import { registerAccount } from '../visiting/register-account.js'
import type { Visitor } from '../visiting/visitor.js'

/** Ends whatever it may stand in, then tries to run, in every way that a page or template might let it. */
const HOSTILE = `x'"></title></textarea></script><script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)>{{ 7 * 191 }}{% raw %}`
const LONG = 'Unbreakable'.repeat(14)

/** No element that only the text could have brought, and the text itself where it should stand. */
async function expectHarmless(visitor: Visitor, shows = HOSTILE): Promise<void> {
  const { page } = visitor
  expect(await page.locator('img[src="x"], svg[onload], [onerror]').count()).toBe(0)
  const scripts = await page.locator('script').allInnerTexts()
  expect(scripts.filter((script) => script.includes('alert'))).toEqual([])
  const html = await page.content()
  expect(html).not.toContain('1337')
  expect((await page.locator('main').innerText()).replaceAll(/\s+/g, ' ')).toContain(
    shows.slice(0, 30),
  )
}

describe('hostile text', () => {
  openHouse()

  visitOnce('of a notice stays text wherever it is shown', async ({ visit, inroad }) => {
    const made = { title: `Hostile ${HOSTILE}`, description: `${HOSTILE} ${LONG}` }
    const lots = [HOSTILE, LONG]
    await importReleases(inroad.dataDirectory, [
      madeRelease({ number: 1, ...made, buyer: `${HOSTILE} NHS Trust`, lots }),
    ])
    const owner = await visit()
    await owner.open('/opportunities?words=Hostile')
    await expectHarmless(owner)
    await owner.follow(/Hostile/, '#results ~ ul')
    await expectHarmless(owner)
    const words = new URLSearchParams({ words: HOSTILE })
    for (const path of ['/opportunities', '/opportunities/categories', '/subscribe']) {
      await owner.open(`${path}?${words}&named=${words.get('words') ?? ''}`)
      await expectHarmless(owner, '')
    }
  })

  visitOnce('of a buyer stays text on every page of theirs', buyHostile)

  visitOnce('of a subscriber stays text in pages and in mails', async ({ visit, inroad }) => {
    const owner = await visit()
    const address = "o'neill+{{7*191}}@example.invalid"
    const words = new URLSearchParams({ words: `"<b>hostile</b>" ${LONG.slice(0, 60)}` })
    await owner.open(`/opportunities?${words}`)
    await subscribe(owner, address)
    const mail = await mailTo(inroad.url, address, /confirm/i)
    await owner.open(linkIn(mail, /^\/subscriptions\/manage\//))
    await expectHarmless(owner, '')
    await owner.sees('hostile')
    expect(await owner.page.locator('main b').count()).toBe(0)
    for (const path of ['/mailbox', `/mailbox/${mail.id}`]) {
      await owner.page.goto(`${inroad.url}${path}`)
      expect(await owner.page.locator('main b').count()).toBe(0)
    }
  })

  visitOnce('of a person stays text in their organisation', async ({ visit }) => {
    const name = HOSTILE.slice(0, 90)
    const eve = await visit()
    await eve.open('/join')
    await registerAccount(eve, name, 'eve@example.invalid')
    await eve.fill(/Name of the organisation/, 'Northmoor')
    await eve.press('Search', 'main')
    await eve.press(/^Ask to join Northmoor/)
    await eve.open('/account')
    await expectHarmless(eve, name)
    const ada = await visit({ as: 'Ada Admin' })
    await ada.open('/organisation/requests')
    await expectHarmless(ada, name)
    await ada.follow(/^Answer/)
    await expectHarmless(ada, name)
    await ada.choose('Yes, let them join')
    await ada.choose('Analyst')
    await ada.press('Send answer')
    await ada.open('/organisation/people')
    await expectHarmless(ada, name)
    await ada.open('/organisation/changes')
    await expectHarmless(ada, '')
    await eve.open('/firms/register')
    await eve.fill('Name of the firm', `${HOSTILE} Ltd`)
    await eve.choose('Company number')
    await eve.fill('The number', '09999883')
    await eve.press('Register')
    await expectHarmless(eve, '')
  })
})

/** Every question with a text of one's own; then all pages that show the answers. */
async function buyHostile({ visit, inroad }: Journey): Promise<void> {
  const bea = await visit({ as: 'Bea Buyer' })
  await begin(bea, `Interpreting ${HOSTILE}`)
  const task = bea.path()
  const texts = ['description', 'lots', 'conditions', 'criteria', 'procedure', 'documents']
  for (const question of texts) {
    await bea.open(`${task}/edit/${question}`)
    for (const field of await bea.page.locator('textarea').all()) {
      const address = question === 'documents' ? 'https://inroad.example/ ' : ''
      await field.fill(`${address}${HOSTILE} ${LONG}`)
    }
    await bea.press(SAVE)
    await expectHarmless(bea, '')
  }
  await chooseNotice(bea, 'Tender notice (UK4)')
  await bea.open(`${task}/find-a-tender`)
  await expectHarmless(bea)
  await bea.open(task)
  await chooseNotice(bea, BELOW_THRESHOLD)
  for (const page of ['', '/check', '/small-firms', '/delete']) {
    await bea.open(`${task}${page}`)
    await expectHarmless(bea, '')
  }
  await bea.open(task)
  await publish(bea)
  await expectHarmless(bea)
  for (const path of ['/buying', task, `${task}/delivery`, `${task}/end`]) {
    await bea.open(path)
    await expectHarmless(bea, '')
  }
  await bea.open(task.replace('buying', 'opportunities'))
  await expectHarmless(bea)
  const mail = await mailTo(inroad.url, 'sample.interpreter@example.invalid', /Interpreting/)
  expect(mail.html).not.toContain('<script>')
  expect(mail.html).not.toContain('<img src=x')
}
