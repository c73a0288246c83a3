import type { DataSource } from 'typeorm'
import type { Payee } from '../reading/reading.js'
import { BoundedCache } from './bounded-cache.js'

const REMEMBERED = 60_000

/** In the order of `COLUMNS`. */
type PayeeColumns = readonly [
  names: string[],
  postCodes: (string | null)[],
  vatNumbers: (string | null)[],
  companyNumbers: (string | null)[],
  charityNumbers: (string | null)[],
  ppons: (string | null)[],
]

const COLUMNS = 'name, post_code, vat_number, company_number, charity_number, ppon'
const GIVEN = `unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])`

const FIND = `
  select g.place::int - 1 as place, p.id
    from ${GIVEN} with ordinality as g(${COLUMNS}, place)
    join payees p on p.name = g.name
     and (p.post_code, p.vat_number, p.company_number, p.charity_number, p.ppon)
         is not distinct from
         (g.post_code, g.vat_number, g.company_number, g.charity_number, g.ppon)`
const NEWEST = `
  select id, name, post_code as "postCode", vat_number as "vatNumber",
         company_number as "companyNumber", charity_number as "charityNumber", ppon
    from payees order by id desc limit ${REMEMBERED / 2}`
const ADD = `insert into payees (${COLUMNS}) select * from ${GIVEN} on conflict do nothing`

/** Those of one name, one after another: nearly always there is only one. */
interface Known {
  payee: Payee
  id: number
  next?: Known
}

/** Numbers of payees as they are spelt; new ones are kept at once, in a transaction of their own. */
export class PayeeList {
  private readonly known = new BoundedCache<Known>(REMEMBERED)
  private begun: Promise<void> | undefined

  constructor(private readonly dataSource: DataSource) {}

  /** For each line the number of its payee, in the order given. */
  async idsOf(lines: readonly { payee: Payee }[]): Promise<number[]> {
    await (this.begun ??= this.begin())
    const ids = lines.map(({ payee }) => this.idOf(payee))
    if (!ids.includes(0)) return ids
    const missing = new Map<string, Payee>()
    lines.forEach(({ payee }, place) => {
      if (ids[place] === 0) missing.set(payeeKey(payee), payee)
    })
    const learnt = await this.learn(missing)
    return ids.map((id, place) => {
      const payee = lines[place]?.payee
      return id || (payee && learnt.get(payeeKey(payee))) || 0
    })
  }

  /** Whoever was paid lately is paid again: one question in place of hundreds. */
  private async begin(): Promise<void> {
    const rows = await this.dataSource.query<Row[]>(NEWEST)
    for (const { id, ...payee } of rows) this.remember(present(payee), id)
  }

  /** 0 for one that is not known yet. */
  private idOf(payee: Payee): number {
    let known = this.known.get(payee.name)
    while (known && !isSame(known.payee, payee)) known = known.next
    return known?.id ?? 0
  }

  private async learn(missing: ReadonlyMap<string, Payee>): Promise<Map<string, number>> {
    const found = new Map<string, number>()
    await this.find(missing, found)
    // In one order everywhere, so that two files with the same new payees never wait for each other.
    const unknown = new Map([...missing].filter(([key]) => !found.has(key)).sort(byKey))
    if (unknown.size > 0) {
      await this.dataSource.query(ADD, [...columnsOf([...unknown.values()])])
      await this.find(unknown, found)
    }
    for (const [key, id] of found) this.remember(missing.get(key), id)
    return found
  }

  /** Copied: a text may be a slice of a block of the file, which it would keep in memory. */
  private remember(given: Payee | undefined, id: number): void {
    if (!given) return
    const payee = JSON.parse(JSON.stringify(given)) as Payee
    this.known.set(payee.name, { payee, id, next: this.known.get(payee.name) })
  }

  private async find(
    payees: ReadonlyMap<string, Payee>,
    found: Map<string, number>,
  ): Promise<void> {
    const keys = [...payees.keys()]
    const rows = await this.dataSource.query<{ place: number; id: number }[]>(FIND, [
      ...columnsOf([...payees.values()]),
    ])
    for (const { place, id } of rows) found.set(keys[place] ?? '', id)
  }
}

type Row = { id: number } & { [Key in keyof Payee]: Payee[Key] | null }

function present(row: Omit<Row, 'id'>): Payee {
  const told = Object.entries(row).filter(([, value]) => value !== null)
  return Object.fromEntries(told) as unknown as Payee
}

function isSame(one: Payee, other: Payee): boolean {
  return (
    one.postCode === other.postCode &&
    one.vatNumber === other.vatNumber &&
    one.companyNumber === other.companyNumber &&
    one.charityNumber === other.charityNumber &&
    one.ppon === other.ppon
  )
}

/** NUL is in no part of it: PostgreSQL has no such text. */
function payeeKey({
  name,
  postCode,
  vatNumber,
  companyNumber,
  charityNumber,
  ppon,
}: Payee): string {
  return [name, postCode, vatNumber, companyNumber, charityNumber, ppon].join('\0')
}

function columnsOf(payees: readonly Payee[]): PayeeColumns {
  return [
    payees.map(({ name }) => name),
    payees.map(({ postCode }) => postCode ?? null),
    payees.map(({ vatNumber }) => vatNumber ?? null),
    payees.map(({ companyNumber }) => companyNumber ?? null),
    payees.map(({ charityNumber }) => charityNumber ?? null),
    payees.map(({ ppon }) => ppon ?? null),
  ]
}

function byKey([one]: [string, Payee], [other]: [string, Payee]): number {
  return one < other ? -1 : 1
}
