import {
  answerDeadline,
  begin,
  BELOW_THRESHOLD,
  chooseNotice,
  draft,
  inDays,
  inWords,
  lookAtAll,
  procurementId,
  publish,
  SAVE,
} from '../buying/draft.js'
import { journey, openHouse, visitOnce } from '../visiting/journey.js'
import { Keyboard } from '../visiting/keyboard.js'

describe('buying', () => {
  openHouse()

  journey('looks at the five checks and at who would be told', async ({ visit, label }) => {
    const bea = await visit({ as: 'Bea Buyer' })
    await draft(bea, { title: `Interpreting for ${label} clinics`, region: 'North West' })
    await bea.follow('Payment')
    await bea.fill('Within how many days do you pay?', 'soon')
    await bea.press(SAVE)
    expect([await bea.title(), await bea.errors()]).toEqual([
      expect.stringMatching(/^Error: /),
      ['Enter a whole number of days from 0 to 365'],
    ])
    await bea.fill('Within how many days do you pay?', '60')
    await bea.press(SAVE)
    await bea.follow('Check your answers')
    await bea.sees(`Interpreting for ${label} clinics`, 'North West', '60 days', 'Not answered')
    await bea.press('Continue to the five checks')
    await bea.sees('Payment within 30 days', 'Look at this', 'Suits small firms')
    await bea.follow('Change your answer: Payment within 30 days')
    await bea.fill('Within how many days do you pay?', '30')
    await bea.press(SAVE)
    expect(await bea.heading()).toBe('Five checks for small firms')
    await bea.press('Continue to who would be told')
    await bea.sees('Who would be told', 'In all: fewer than 10', 'North West')
  })

  journey('gives the text for Find a Tender before it asks for the notice id', async (on) => {
    const { visit, label } = on
    const bea = await visit({ as: 'Bea Buyer' })
    await draft(bea, {
      title: `Statutory scanners, ${label}`,
      description: 'Three scanners with five years of care.',
      lots: ['Scanners', 'Care'],
      deadline: inDays(50),
    })
    await bea.follow('Categories (CPV)')
    await bea.fill('What are you buying?', 'medical')
    await bea.press('Search categories')
    await bea.choose(/Medical equipment and consumables/)
    await bea.press(SAVE)
    await chooseNotice(bea, 'Tender notice (UK4)')
    await lookAtAll(bea)
    expect(await bea.heading()).toContain('Text for Find a Tender: Tender notice')
    await bea.sees(`Statutory scanners, ${label}`, 'Three scanners', 'missing')
    await bea.press('I have published it there')
    await bea.press('Publish now')
    expect(await bea.errors()).toEqual([
      'Enter the notice id that the notice has on Find a Tender',
      'Enter the address that the notice has on Find a Tender',
    ])
    const noticeId = label === 'plain' ? '012345-2026' : '012346-2026'
    await bea.fill('Notice id on Find a Tender', noticeId)
    const address = `https://www.find-tender.service.gov.uk/Notice/${noticeId}`
    await bea.fill('Address of the notice on Find a Tender', address)
    await bea.press('Publish now')
    expect(await bea.heading()).toBe('It is published')
    await bea.follow('See it as suppliers do')
    const link = bea.page.getByRole('link', { name: 'Read the notice at its publisher' })
    expect(await link.getAttribute('href')).toBe(address)
  })

  journey('changes what is published, ends it, and publishes nothing twice', async (on) => {
    const { visit, label } = on
    const bea = await visit({ as: 'Bea Buyer' })
    const before = inDays(40)
    await draft(bea, { title: `Wheelchairs, ${label}`, deadline: before })
    await chooseNotice(bea, BELOW_THRESHOLD)
    await publish(bea)
    const id = procurementId(bea)
    await bea.page.goBack()
    await bea.page.reload()
    await bea.open(`/buying/${id}/publish`)
    await bea.sees('This is published already', 'Nothing was published twice.')

    await bea.follow(/^Change (it )?or end it$/)
    await bea.press('Change it')
    await answerDeadline(bea, inDays(60))
    await publish(bea)
    await bea.follow('See it as suppliers do')
    await bea.sees(inWords(before), inWords(inDays(60)))

    await bea.open(`/buying/${id}`)
    await bea.follow('End it')
    await bea.press('End it now')
    expect(await bea.errors()).toEqual(['Choose why it ends'])
    await bea.choose('It is cancelled')
    await bea.press('End it now')
    expect(bea.path()).toBe(`/buying/${id}`)
    await bea.sees('Ended')
    await bea.open(`/opportunities/${id}`)
    await bea.sees('This opportunity is closed')
  })

  journey('shows both answers when two people change the same one', async ({ visit, label }) => {
    const bea = await visit({ as: 'Bea Buyer' })
    const abe = await visit({ as: 'Abe Approver' })
    await begin(bea, `Beds, ${label}`)
    const description = `${bea.path()}/edit/description`
    for (const person of [bea, abe]) await person.open(description)
    await abe.fill('What are you buying?', 'Beds that go up and down.')
    await abe.press(SAVE)
    await bea.fill('What are you buying?', 'Beds for children.')
    await bea.press(SAVE)
    expect(await bea.heading()).toBe('Somebody else changed this answer')
    await bea.sees('Beds that go up and down.', 'Beds for children.')
    await abe.open(description)
    expect(await abe.page.getByLabel('What are you buying?').inputValue()).toBe(
      'Beds that go up and down.',
    )
    await bea.choose(/^Yours/)
    await bea.press('Keep what I chose')
    await abe.open(description)
    expect(await abe.page.getByLabel('What are you buying?').inputValue()).toBe(
      'Beds for children.',
    )
  })

  journey('loses nothing that was typed when the session ends meanwhile', async (on) => {
    const { visit, label } = on
    const bea = await visit({ as: 'Bea Buyer' })
    await begin(bea, `Trolleys, ${label}`)
    await bea.follow('Description')
    await bea.fill('What are you buying?', 'A long text that took an hour.')
    await bea.page.context().clearCookies()
    await bea.press(SAVE)
    await bea.press('Sign in as Bea Buyer')
    const kept = bea.page.locator('textarea')
    expect(await kept.inputValue()).toBe('A long text that took an hour.')
    await bea.press(SAVE)
    await bea.follow('Check your answers')
    await bea.sees('A long text that took an hour.')
  })

  journey('is closed to those of another authority', async ({ visit, label }) => {
    const bea = await visit({ as: 'Bea Buyer' })
    await begin(bea, `Secret ${label}`)
    const sue = await visit({ as: 'Sue Southvale' })
    await sue.open(bea.path())
    expect(await sue.heading()).toBe('Page not found')
    await sue.open('/buying')
    expect(await sue.text()).not.toContain(`Secret ${label}`)
    await bea.follow('Delete this draft')
    await bea.press('Delete it')
    expect(await bea.text()).not.toContain(`Secret ${label}`)
  })

  visitOnce('can be done by keyboard alone', async ({ visit }) => {
    const bea = await visit({ as: 'Bea Buyer' })
    await bea.open('/buying')
    const keyboard = new Keyboard(bea)
    await keyboard.enter('Start a new opportunity')
    await keyboard.enter('Continue')
    expect((await keyboard.focused()).name).toMatch(/^There is a problem/)
    await keyboard.space('Procurement Act 2023')
    await keyboard.enter('Continue')
    await keyboard.type('What is it called?', 'Typed without a mouse')
    await keyboard.enter('Create the draft')
    await keyboard.enter('Which notice')
    await keyboard.pick('Tender notice (UK4)', BELOW_THRESHOLD)
    await keyboard.enter(SAVE)
    await keyboard.enter('Publish')
    await keyboard.enter('Publish now')
    expect(await bea.heading()).toBe('It is published')
  })
})
