import { linkIn, mailsTo, mailTo } from '../inroad/mailbox.js'
import { subscribe } from '../subscribing/subscribe.js'
import { journey, openHouse, visitOnce } from '../visiting/journey.js'
import { Keyboard } from '../visiting/keyboard.js'
import type { Visitor } from '../visiting/visitor.js'

/** Two alerts for one address, and the page where they are looked after. */
async function manageTwo(owner: Visitor, address: string): Promise<void> {
  for (const words of ['catheters', 'bandages']) {
    await owner.open(`/opportunities?words=${words}`)
    await subscribe(owner, address)
  }
  const mail = await mailTo(owner.inroad, address, /confirm/i)
  await owner.open(linkIn(mail, /^\/subscriptions\/manage\//))
}

describe('subscriptions', () => {
  openHouse()

  journey('are changed and ended by a link in any mail', async ({ visit, label }) => {
    const owner = await visit()
    await manageTwo(owner, `manager.${label}@example.invalid`)
    expect(await owner.heading()).toBe('Your email alerts')
    await owner.sees('catheters', 'bandages', 'As it happens')

    await owner.follow('Change how often for alert 1')
    await owner.choose('Once a week')
    await owner.press('Save')
    await owner.sees('You changed how often you hear', 'Once a week, on Monday at 7am')

    await owner.follow('Change what you hear about for alert 1')
    await owner.fill('Lowest', 'nothing')
    await owner.press('Save')
    expect(await owner.title()).toMatch(/^Error: /)
    await owner.fill('Lowest', '10000')
    await owner.fill('Words or phrases', 'wound + dressing')
    await owner.press('Save')
    await owner.sees('You changed what you hear about', '£10,000')

    await owner.follow('Stop this alert for alert 1')
    await owner.press('Stop this alert')
    await owner.sees('You stopped an alert')
    await owner.follow('Stop everything and delete my email address')
    await owner.press('Stop everything and delete my address')
    expect(await owner.heading()).toBe('Your email address is deleted')
  })

  journey('all end at once, and an address that is unknown says nothing', async (on) => {
    const { visit, label } = on
    const owner = await visit()
    await manageTwo(owner, `ender.${label}@example.invalid`)
    await owner.follow('Stop all alerts')
    await owner.press('Stop all alerts')
    await owner.sees('You stopped all your alerts', 'You get no alerts now.')
    for (const kind of ['manage', 'confirm', 'unsubscribe']) {
      await owner.open(`/subscriptions/${kind}/${'x'.repeat(64)}`)
      expect(await owner.heading()).toBe('This link does not work')
    }
  })

  journey('are asked for with what is missing said beside it', async ({ visit, inroad, label }) => {
    const owner = await visit()
    await owner.open('/subscribe')
    expect(await owner.heading()).toContain('You have not chosen anything yet')
    await owner.follow('I want to hear about every opportunity')
    await owner.sees('Every opportunity')
    await owner.press('Continue')
    await owner.press('Continue')
    expect([await owner.title(), await owner.errors()]).toEqual([
      expect.stringMatching(/^Error: /),
      ['Select how often you want to hear'],
    ])
    await owner.choose('Once a day')
    await owner.press('Continue')
    await owner.fill('Email address', 'not an address')
    await owner.press('Continue')
    expect(await owner.errors()).toEqual([
      'Enter an email address in the correct format, like name@example.com',
    ])
    expect(await owner.page.getByLabel('Email address').inputValue()).toBe('not an address')
    const address = `everything.${label}@example.invalid`
    await owner.fill('Email address', address)
    await owner.press('Continue')
    await owner.follow('Change how often')
    await owner.choose('As it happens')
    await owner.press('Continue')
    await owner.press('Continue')
    await owner.sees('As it happens', address)
    await owner.press('Send me the email to confirm')
    await mailTo(inroad.url, address, /confirm/i)
    expect(await mailsTo(inroad.url, address)).toHaveLength(1)
  })

  visitOnce('can be asked for by keyboard alone', async ({ visit }) => {
    const owner = await visit()
    await owner.open('/opportunities?words=catheters')
    const keyboard = new Keyboard(owner)
    await keyboard.enter('Tell me about things like this')
    await keyboard.enter('Continue')
    await keyboard.enter('Continue')
    expect((await keyboard.focused()).name).toMatch(/^There is a problem/)
    await keyboard.space('As it happens')
    await keyboard.enter('Continue')
    await keyboard.type('Email address', 'keyboard@example.invalid')
    await keyboard.enter('Continue')
    await keyboard.enter('Send me the email to confirm')
    expect(await owner.heading()).toBe('Check your email')
  })
})
