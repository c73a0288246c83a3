import { sampleSuppliers, type SampleSupplier } from './sample-suppliers.js'

/** A made-up spend file over £25,000, in the form of HM Treasury's guidance. */
export interface SampleSpendFile {
  name: string
  text: string
}

const HEADER =
  'Department family,Entity,Date,Expense type,Expense area,Supplier,Transaction number,Amount'

/** What an authority's payments are next to those of a trust of middling size. */
export interface SamplePayer {
  name: string
  code: string
  size: number
}

/**
 * One authority's payments of a financial year. The numbers follow from names and months alone, so
 * that the sample is the same everywhere.
 * @param year its first calendar year
 * @param before `yyyy-mm-dd`: months from then on have not been yet
 */
export function sampleSpendFile(
  payer: SamplePayer,
  year: number,
  before: string,
): SampleSpendFile | undefined {
  const rows = MONTHS.flatMap(({ month, offset }) => {
    const calendarYear = year + (month < 4 ? 1 : 0)
    const start = `${calendarYear}-${two(month)}-28`
    if (start >= before) return []
    return sampleSuppliers.map((supplier, place) =>
      row(payer, supplier, { calendarYear, month, place, years: year - FIRST_YEAR, offset }),
    )
  })
  if (rows.length === 0) return undefined
  const name = `spend-over-25k-${payer.code.toLowerCase()}-${year}-${two((year + 1) % 100)}.csv`
  return { name, text: [HEADER, ...rows, ''].join('\r\n') }
}

/** The first financial year of the sample; growth is counted from here. */
export const FIRST_YEAR = 2024

const MONTHS = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3].map((month, offset) => ({ month, offset }))

interface Place {
  calendarYear: number
  month: number
  place: number
  years: number
  offset: number
}

function row(payer: SamplePayer, supplier: SampleSupplier, at: Place): string {
  const { calendarYear, month, place, years, offset } = at
  const chance = scatter(payer.code, place, years * 12 + offset)
  const growth = 1 + (supplier.growth ?? 0.03) * (years + offset / 12)
  const pence = Math.round(supplier.monthly * payer.size * growth * (0.7 + 0.6 * chance) * 100)
  const day = 1 + Math.floor(chance * 27)
  const spelling = supplier.spellings[(years + offset) % supplier.spellings.length] ?? ''
  return [
    'Department of Health and Social Care',
    quoted(payer.name),
    `${two(day)}/${two(month)}/${calendarYear}`,
    quoted(supplier.expenseType),
    quoted(supplier.expenseArea),
    quoted(spelling),
    `${payer.code}${years}${two(offset)}${two(place)}`,
    quoted(pounds(pence)),
  ].join(',')
}

/** Between 0 and 1, always the same for the same three. FNV-1a, 32 bits. */
function scatter(...parts: (string | number)[]): number {
  let hash = 0x811c9dc5
  for (const character of parts.join('/')) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0
  }
  return (hash % 10_007) / 10_007
}

function pounds(pence: number): string {
  const whole = Math.floor(pence / 100).toLocaleString('en-GB')
  return `${whole}.${two(pence % 100)}`
}

const two = (number: number): string => String(number).padStart(2, '0')

const quoted = (text: string): string =>
  /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
