import { journey, openHouse, visitOnce } from '../visiting/journey.js'
import { Keyboard } from '../visiting/keyboard.js'

describe('signing in', () => {
  openHouse()

  journey('brings people back to where they were going, as who they are', async ({ visit }) => {
    const bea = await visit()
    await bea.open('/account')
    await bea.press('Sign in as Bea Buyer')
    expect([bea.path(), await bea.heading()]).toEqual(['/account', 'Your account'])
    await bea.sees(
      'Bea Buyer',
      'Northmoor Teaching Hospitals NHS Foundation Trust',
      /Roles\s+Buyer/,
    )
  })

  journey('ends with signing out, and the way back shows nothing', async ({ visit }) => {
    const ada = await visit({ as: 'Ada Admin' })
    await ada.open('/account')
    await ada.press('Sign out')
    expect(await ada.heading()).toBe('You are signed out')
    await ada.page.goBack()
    expect(await ada.page.getByText('ada.admin@inroad.example').count()).toBe(0)
    await ada.open('/account')
    expect(await ada.heading()).toBe('Sign in')
  })

  journey('refuses a wrong password, and says so beside the form', async ({ visit }) => {
    const stranger = await visit()
    await stranger.open('/sign-in')
    await stranger.fill('E-mail address', 'nobody@example.invalid')
    await stranger.fill('Password', 'three words apart')
    await stranger.press(/^Sign in$/)
    expect(await stranger.title()).toMatch(/^Error: /)
    expect(await stranger.errors()).toEqual([
      'The e-mail address or the password is not right. Check both and try again.',
    ])
  })

  visitOnce('can be done by keyboard alone', async ({ visit }) => {
    const olu = await visit()
    await olu.open('/sign-in')
    const keyboard = new Keyboard(olu)
    await keyboard.enter('Sign in as Olu Operator')
    await olu.open('/account')
    await olu.sees('Operator of this service')
    await keyboard.enter('Sign out')
    expect(await olu.heading()).toBe('You are signed out')
  })

  visitOnce('shows one how to skip to the content first', async ({ visit }) => {
    const stranger = await visit()
    await stranger.open('/')
    const keyboard = new Keyboard(stranger)
    await keyboard.tabTo('Skip to main content')
    await stranger.page.keyboard.press('Enter')
    expect((await keyboard.focused()).tag).toMatch(/^(main|h1)$/)
  })
})
