import { eventually } from '@inroad/testing/eventually'
import { importReleases, madeRelease } from '../inroad/import-releases.js'
import { spoilMessage } from '../inroad/spoil-message.js'
import { journey, openHouse, visitOnce } from '../visiting/journey.js'
import { Keyboard } from '../visiting/keyboard.js'
import type { Visitor } from '../visiting/visitor.js'

const QUEUE = 'notifications.fan-out-opportunity'

describe('looking after Inroad', () => {
  openHouse()

  async function setAside(inroad: { dataDirectory: string }, olu: Visitor): Promise<void> {
    await spoilMessage(inroad.dataDirectory, QUEUE)
    await olu.open('/operations/dead-letters?service=notifications')
    await eventually(async () => {
      await olu.page.reload()
      await olu.sees(QUEUE)
    })
  }

  journey('shows how every service is', async ({ visit }) => {
    const olu = await visit({ as: 'Olu Operator' })
    await olu.follow('Operations')
    expect(await olu.heading()).toBe('Operations')
    await olu.sees('Pipeline: procurements', 'Notifications: who is told', 'Organisations: people')
    await olu.sees('Carried by', 'Takes mails')
    await olu.follow('Refresh this page')
    await olu.sees('Nothing has waited too long.')
  })

  journey(
    'tries a message again that was set aside, and gives it up',
    async ({ visit, inroad }) => {
      const olu = await visit({ as: 'Olu Operator' })
      await setAside(inroad, olu)
      const messages = await olu.page.locator('table tbody tr').count()
      await olu.follow('Cannot be read', 'table')
      expect(await olu.heading()).toBe('A message set aside')
      await olu.press('Try it again')
      await olu.press('Try it again')
      await olu.sees('The message has all its attempts again and is tried at once.')
      await olu.open('/operations/dead-letters?service=notifications')
      await olu.seesAfterReload(QUEUE)

      await olu.follow('Cannot be read', 'table')
      await olu.press('Give it up')
      await olu.press('Give it up')
      expect([await olu.title(), await olu.errors()]).toEqual([
        expect.stringMatching(/^Error: Give this message up\?/),
        ['Say why nobody needs it any more, in 3 to 300 characters'],
      ])
      await olu.fill('Why does nobody need it any more?', 'It was put there by a test')
      await olu.press('Give it up')
      await olu.sees('The message was given up. The reason is on record.')
      await olu.open('/operations/dead-letters?service=notifications')
      expect(await olu.page.locator('table tbody tr').count()).toBe(messages - 1)
    },
  )

  journey('tells of every release of an import what became of it', async ({ visit, inroad }) => {
    await importReleases(inroad.dataDirectory, [madeRelease({ number: 1, title: 'Made up' })])
    const olu = await visit({ as: 'Olu Operator' })
    await olu.open('/operations')
    await olu.follow('Imports and their counts')
    await olu.follow(/made-releases/)
    await olu.sees('An import', 'Its ledger', 'Received')
  })

  journey('is for operators alone', async ({ visit }) => {
    const bea = await visit({ as: 'Bea Buyer' })
    expect(await bea.page.getByRole('link', { name: 'Operations' }).count()).toBe(0)
    await bea.open('/operations')
    expect(await bea.page.locator('h1').innerText()).not.toBe('Operations')
  })

  visitOnce('can be done by keyboard alone', async ({ visit, inroad }) => {
    const olu = await visit({ as: 'Olu Operator' })
    await setAside(inroad, olu)
    const keyboard = new Keyboard(olu)
    await keyboard.enter('Cannot be read')
    await keyboard.enter('Give it up')
    await keyboard.enter('Give it up')
    expect((await keyboard.focused()).name).toMatch(/^There is a problem/)
    await keyboard.type('Why does nobody need it any more?', 'Typed without a mouse')
    await keyboard.enter('Give it up')
    await olu.sees('The message was given up.')
  })
})
