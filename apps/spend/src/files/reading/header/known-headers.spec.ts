import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeRealData } from '@inroad/testing/real-data'
import { parse } from 'csv-parse/sync'
import type { Field } from '../reading.js'
import { mapHeader } from './map-header.js'

/** By hand, column by column, for the file in which each of the 62 distinct headers was met. */
const EXPECTED: Record<string, string> = {
  'EPSH-01-April': '- A D T E S N £',
  'KICO-05-August': '- A D T E S N £',
  'CROY-01-April': 'S - D E T N £',
  'IMPC-01-April': '- A D T E S N £',
  'LNWU-02-May': '- A D E T S N - £',
  'NEBD-01-April': '- A D T E S N £',
  'KGST-05-August': '- - A D T S N £',
  'CHWE-01-April': '- A D T E S N £',
  'WHIT-02-May': 'D T E S N £',
  'CHWE-04-July': '- A D T E S N £',
  'KGST-03-June': '- - A D T S N £',
  'KICO-01-April': '- A - - D T E S N £',
  'ROYF-01-03-April-June': '- A - - D N S V E T £',
  'CHWE-03-June': 'D T E S N £',
  'CHWE-11-February': '- A D T E S N £',
  'IMPC-04-July': '- A D T E S N £',
  'KGST-07-October': '- - A D T S N £',
  'KICO-03-June': '- A - - D T E S N £ X',
  'KICO-04-July': '- A - - D T E S N £ X',
  'KICO-06-September': '- A - - D T E S N £',
  'KICO-09-December': '- A D T E S N £',
  'SGEO-01-April': '- A D - S N £ T E',
  'WHIT-01-April': 'D T E S N £',
  'WHIT-03-June': 'D T E S N £',
  'NEBD-04-July': '- A D T E S N £ X P',
  'GUYS-02-May': '- A D T E S N £',
  'NETH-01-April': '- A D S N £',
  'NETH-02-May': '- A D T E - S N £',
  'NETH-04-July': '- A D T E S N £',
  'NETH-06-September': '- A D E T S N £',
  'NETH-07-October': '- A D T E S N £',
  'NETH-08-November': '- A D E T S N £',
  'NETH-11-February': '- A D T E S N £',
  'NCL-01-April': 'D T E S N £',
  'NCL-02-May': 'D T E S N £',
  'NCL-06-September': 'D T - E S - N £',
  'NCL-10-January': 'D T - S N £',
  'NWEA-06-September': '- - D T E S N £',
  'NWEA-08-November': '- A D T E S N £',
  'SEL-03-June': '- A D T E S N £',
  'SEL-06-September': '- A D T E S N £',
  'SEL-10-January': '- A T E S £',
  'SWL-04-July': '- A D T E S £',
  'NEWF-01-April': '- A D T E S N £',
  'NEWF-06-September': '- A D E T S N £',
  'NEWF-09-December': '- A D T E S N £',
  'NEWF-12-March': '- A D T E N £',
  'NENW-01-April': 'D E T S N £',
  'NENW-03-June': 'D T E S N £',
  'NENW-04-July': 'D E T S N £',
  'NENW-07-October': 'D T E S N £',
  'NWBR-02-May': '- D T E S N £',
  'NWBR-03-June': '- D E T S N £',
  'NWBR-04-July': '- D T E S N £',
  'NWBR-07-October': '- A D T E S N £',
  'NWHF-02-May': 'A - D T E S N £',
  'NWHO-02-May': '- A D T E S N £',
  'NWHO-05-August': '- A D T E S N £',
  'NWCL-05-August': '- A D E T S N £',
  'NWCL-07-October': '- A D E T S N £',
  'HOME-02-May': '- A D T E S N £',
  'HOME-11-February': '- D T E S N £',
}

const LETTERS: Partial<Record<Field, string>> = {
  authority: 'A',
  paidOn: 'D',
  expenseType: 'T',
  expenseArea: 'E',
  supplier: 'S',
  transactionNumber: 'N',
  amount: '£',
  description: 'X',
  vatNumber: 'V',
  postCode: 'P',
}

/** That project's targets; what it calls the department's family is no column of ours. */
const TARGETS: Record<string, Field | undefined> = {
  amount: 'amount',
  date: 'paidOn',
  supplier: 'supplier',
  expensearea: 'expenseArea',
  expensetype: 'expenseType',
  transactionnumber: 'transactionNumber',
  description: 'description',
}

describeRealData('headers of published files', (folder) => {
  const read = (name: string) =>
    parse(readFileSync(join(folder, 'spend', name)), { bom: true }) as string[][]

  it('are all understood as people read them', () => {
    const variants = read('header-variants.csv').slice(1)
    const found = variants.map(([header = '', , file = '']) => [nameOf(file), letters(header)])
    expect(Object.fromEntries(found)).toEqual(EXPECTED)
    expect(variants).toHaveLength(62)
  })

  it('that another project met in 25,338 files are understood nine times in ten', () => {
    const pairs = read('header-rename-dict.csv').filter(([, target = '']) => target in TARGETS)
    const wrong = pairs.filter(([heading = '', target = '']) => !means(heading, target))
    const share = 1 - wrong.length / pairs.length
    console.info(
      `headings understood: ${pairs.length - wrong.length} of ${pairs.length} (${share.toFixed(3)});`,
      `not: ${wrong.map(([heading]) => heading).join(', ')}`,
    )
    expect(share).toBeGreaterThan(0.9)
  })
})

function nameOf(file: string): string {
  return file.replace(/^.*\/|\.csv$/g, '')
}

function letters(header: string): string {
  const cells = header.split('|')
  const columns = Object.entries(mapHeader(cells)) as [Field, number][]
  const letterOf = (column: number) => columns.find(([, at]) => at === column)?.[0]
  return cells.map((_, column) => LETTERS[letterOf(column) ?? 'ppon'] ?? '-').join(' ')
}

/** A date is a date: whether of payment or of invoice is not said there. */
function means(heading: string, target: string): boolean {
  const [found] = Object.keys(mapHeader([heading]))
  return found === TARGETS[target]
}
