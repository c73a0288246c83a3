import { importReleases, madeRelease } from '../inroad/import-releases.js'
import { journey, openHouse, visitOnce } from '../visiting/journey.js'
import { Keyboard } from '../visiting/keyboard.js'
import type { Visitor } from '../visiting/visitor.js'

const CATHETERS = 'Sample: intermittent and indwelling catheters'

async function found(visitor: Visitor): Promise<string[]> {
  return visitor.page.locator('#results ~ ul h3').allInnerTexts()
}

async function openFilters(visitor: Visitor): Promise<void> {
  const details = visitor.page.locator('details')
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click()
}

describe('searching', () => {
  openHouse()

  journey('finds by words, region and NHS buyers, misspelt as well', async ({ visit }) => {
    const owner = await visit()
    await owner.open('/')
    await owner.fill('What do you sell?', 'cathetres')
    await owner.press('Search')
    expect(await owner.title()).toContain('cathetres')
    await owner.sees('Showing results for “catheters”.')
    await openFilters(owner)
    await owner.fill('Search opportunities', 'catheters')
    await owner.choose(/^North West/)
    await owner.choose('NHS buyers only')
    await owner.press('Show results')
    expect(await found(owner)).toEqual([CATHETERS])
    await owner.sees('1 opportunity', 'Northmoor Teaching Hospitals NHS', '£240,000', 'Suits SMEs')
  })

  journey('says what cannot be searched for, beside its field', async ({ visit }) => {
    const owner = await visit()
    await owner.open('/opportunities')
    await openFilters(owner)
    await owner.fill('At least', 'ten pounds')
    await owner.fill('CPV code, or its first digits', 'hello')
    await owner.press('Show results')
    expect(await owner.title()).toMatch(/^Error: /)
    expect(await owner.errors()).toEqual(
      expect.arrayContaining([
        'Enter a CPV code, or its first digits, such as 33141200 or 33',
        'Enter the lowest value in pounds, such as 10000',
      ]),
    )
    await owner.follow('Enter the lowest value in pounds, such as 10000')
    expect(await owner.page.getByLabel('At least').inputValue()).toMatch(/^ten ?pounds$/)
  })

  journey('finds nothing, and says what to do then', async ({ visit }) => {
    const owner = await visit()
    await owner.open('/opportunities?words=zzzzqqqq&nhsOnly=true')
    await owner.sees('No opportunities found', 'Use fewer words, or more general ones.')
    await owner.follow('Search again without the choices')
    expect(owner.path()).toBe('/opportunities')
  })

  journey('turns pages there and back', async ({ visit, inroad }) => {
    const releases = Array.from({ length: 45 }, (_, number) =>
      madeRelease({ number: number + 1, title: `Made-up bandages, batch ${number + 1}` }),
    )
    await importReleases(inroad.dataDirectory, releases)
    const owner = await visit()
    await owner.open('/opportunities?words=bandages')
    await owner.sees('45 opportunities')
    const first = await found(owner)
    await owner.follow('Next')
    const second = await found(owner)
    await owner.follow('Next')
    const third = await found(owner)
    expect(new Set([...first, ...second, ...third]).size).toBe(45)
    await owner.follow('Previous')
    expect(await found(owner)).toEqual(second)
  })

  journey('finds a category by browsing, and what is in it', async ({ visit }) => {
    const owner = await visit()
    await owner.open('/opportunities')
    await openFilters(owner)
    await owner.follow('Find a category by name')
    expect(await owner.heading()).toBe('Find a category')
    await owner.follow('Medical equipment, medicines and personal care')
    await owner.sees('Inside “Medical equipment, medicines and personal care”')
    await owner.fill('Search the categories', 'consumables')
    await owner.press('Search', 'main')
    await owner.follow('Choose Medical equipment and consumables')
    expect(owner.page.url()).toContain('cpv=331')
    expect(await found(owner)).toContain(CATHETERS)
    expect(await owner.page.getByRole('checkbox', { name: /^Medical equipment/ }).isChecked()).toBe(
      true,
    )
  })

  journey('reads one opportunity and takes its deadline along', async ({ visit }) => {
    const owner = await visit()
    await owner.open('/opportunities?words=catheters')
    await owner.follow(CATHETERS)
    expect(await owner.heading()).toContain(CATHETERS)
    await owner.sees('Intermittent catheters', 'Indwelling catheters and bags', '£240,000')
    const calendar = owner.page.locator('a[href$=".ics"]').first()
    const [download] = await Promise.all([owner.page.waitForEvent('download'), calendar.click()])
    expect(download.suggestedFilename()).toMatch(/\.ics$/)
  })

  visitOnce('can be done by keyboard alone', async ({ visit }) => {
    const owner = await visit()
    await owner.open('/')
    const keyboard = new Keyboard(owner)
    await keyboard.type('What do you sell?', 'catheters')
    await keyboard.enter('Search')
    await keyboard.tabTo('Narrow the search')
    await owner.page.keyboard.press('Enter')
    await keyboard.space('NHS buyers only')
    await keyboard.enter('Show results')
    await keyboard.enter(CATHETERS)
    expect(await owner.heading()).toContain(CATHETERS)
  })
})
