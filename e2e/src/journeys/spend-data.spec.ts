import { readFile } from 'node:fs/promises'
import { recordStatus } from '../pages/spend-data-world.js'
import { answerDays, chooseFile, giveFile, messyFile } from '../spending/give-file.js'
import { journey, openHouse } from '../visiting/journey.js'
import type { Visitor } from '../visiting/visitor.js'

describe('spend data', () => {
  openHouse()

  journey('a messy file is given, asked about, counted, and its row put right', async (party) => {
    const ana = await party.visit({ as: 'Ana Analyst' })
    await giveFile(ana, `${party.label}.csv`, messyFile(party.label))
    await ana.sees('Waits for an answer', 'can be read day first or month first')
    await answerDays(ana)
    await ana.seesAfterReload('25 in = 24 accepted + 1 rejected + 0 duplicate')

    await ana.follow('See the rejected rows (1)')
    await ana.sees('about a hundred', 'The amount cannot be read')
    const file = ana.path()
    const rejected = await downloaded(ana, 'Download the rejected rows (CSV)')
    await ana.press('Give rows put right')
    await chooseFile(ana, 'put-right.csv', rejected.replaceAll('about a hundred', '100'))
    await ana.press('Send the rows')
    await ana.seesAfterReload('1 in = 1 accepted')
    await ana.open(file)
    await ana.sees('Put right')
  })

  journey(
    'a file of which nothing was chosen is asked for, and nothing typed is lost',
    async ({ visit }) => {
      const ana = await visit({ as: 'Ana Analyst' })
      await ana.open('/spend/files/new')
      await ana.choose('Another organisation')
      await ana.fill('ODS code of the other organisation', 'RZ8')
      await ana.press('Send the file')
      expect(await ana.errors()).toEqual(['Choose the file'])
      expect(await ana.page.locator('#org').inputValue()).toBe('RZ8')
    },
  )

  journey('a status is found out, and with it more is known', async ({ visit, label }) => {
    const ana = await visit({ as: 'Ana Analyst' })
    await giveFile(ana, `${label}-status.csv`, messyFile(`${label} Status`))
    await answerDays(ana)
    await ana.seesAfterReload('It balances')
    await ana.open('/spend/suppliers/status')
    await ana.follow(new RegExp(`^Decide the status of Mallow & ${label} Status`, 'i'))
    await recordStatus(ana)
    await ana.sees('The status is recorded')
    expect((await ana.text()).includes(`Mallow & ${label} Status`)).toBe(false)
  })
})

async function downloaded(ana: Visitor, name: string): Promise<string> {
  const [download] = await Promise.all([
    ana.page.waitForEvent('download'),
    ana.page.getByRole('link', { name }).click(),
  ])
  return readFile(await download.path(), 'utf8')
}
