import { chooseFile } from '../spending/give-file.js'
import type { Journey } from '../visiting/journey.js'
import type { Visitor } from '../visiting/visitor.js'

export interface SpendFiguresWorld {
  /** A figure that was published. */
  figure: string
  /** A yearly return of a supplier. */
  return: string
}

const RETURN = 'name,company number,spend,SME status\r\nTansy Threads Ltd,,300.00,yes\r\n'

/** A published figure, a return and a saved view, as an analyst makes them. */
export async function makeSpendFigures({ visit }: Journey): Promise<SpendFiguresWorld> {
  const ana = await visit({ as: 'Ana Analyst' })
  await ana.open('/spend/figures/sme-share?org=RZ9')
  await ana.press('Publish this figure')
  const figure = ana.path()
  await ana.open('/spend?org=RZ9')
  await ana.follow('Save this view')
  await ana.fill('Name', 'Our share')
  await ana.press('Save view')
  return { figure, return: await giveReturn(ana) }
}

async function giveReturn(ana: Visitor): Promise<string> {
  await ana.open('/spend/returns/new?search=medical')
  await ana.follow(/medical/i, 'main')
  await ana.fill('Financial year', '2026')
  await ana.choose(/^Sampled/)
  await chooseFile(ana, 'return.csv', RETURN)
  await ana.press('Give the return')
  return ana.path()
}
