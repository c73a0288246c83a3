import { linkIn, mailsTo, mailTo } from '../inroad/mailbox.js'
import {
  answerDeadline,
  BELOW_THRESHOLD,
  chooseNotice,
  draft,
  inDays,
  inWords,
  procurementId,
  publish,
} from '../buying/draft.js'
import { subscribe } from '../subscribing/subscribe.js'
import { journey, openHouse } from '../visiting/journey.js'
import type { Visitor } from '../visiting/visitor.js'

async function searchAsOwner(owner: Visitor): Promise<void> {
  await owner.open('/')
  await owner.fill('What do you sell?', 'catheters')
  await owner.press('Search')
  const details = owner.page.locator('details')
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click()
  await owner.choose(/North West/)
  await owner.choose('NHS buyers only')
  await owner.press('Show results')
}

describe('five minutes', () => {
  openHouse()

  journey('from a search to the news that a deadline has moved', async (on) => {
    const { visit, inroad, label } = on
    const address = `owner.${label}@example.invalid`
    const title = `Drainage catheters for ${label} wards`
    const [before, after] = [inDays(40), inDays(55)]

    const owner = await visit()
    await searchAsOwner(owner)
    await subscribe(owner, address)
    expect(await owner.heading()).toBe('Your alerts have started')

    const bea = await visit({ as: 'Bea Buyer' })
    const description = 'Catheters in four sizes for two hospitals.'
    await draft(bea, { title, description, region: 'North West', deadline: before })
    await chooseNotice(bea, BELOW_THRESHOLD)
    await publish(bea)
    expect(await bea.heading()).toBe('It is published')
    const id = procurementId(bea)

    const first = await mailTo(inroad.url, address, new RegExp(title))
    expect(first.text).toContain(inWords(before))
    await owner.open(linkIn(first, /^\/opportunities\//))
    expect(await owner.heading()).toContain(title)
    await bea.follow('See who was told')
    await bea.seesAfterReload(/Matched\s+[1-9]/, /delivery not known\s+[1-9]|delivered\s+[1-9]/)
    await bea.sees('The figures add up: nobody is missing and nobody is counted twice.')

    await bea.open(`/buying/${id}`)
    await bea.press('Change it')
    await answerDeadline(bea, after)
    await publish(bea)
    const second = await mailTo(inroad.url, address, /changed|moved|deadline/i)
    expect(second.text).toContain(inWords(before))
    expect(second.text).toContain(inWords(after))
    expect(await mailsTo(inroad.url, address)).toHaveLength(3)
    await owner.page.reload()
    await owner.sees('What changed since it was first published', inWords(before), inWords(after))
  })
})
