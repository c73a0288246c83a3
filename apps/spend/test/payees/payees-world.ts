import type { Caller } from '@inroad/service-kit/access/caller'
import { TEST_AUTHORITY, TEST_INSTALLATION, TEST_PERSON } from '@inroad/testing/access-for-tests'
import { decidePayees } from '../../src/payees/decide-payees.js'
import { DecidePayee } from '../../src/payees/deciding/decide-payee.js'
import { MergeSupplier } from '../../src/payees/deciding/merge-supplier.js'
import { SplitSupplier } from '../../src/payees/deciding/split-supplier.js'
import { UndoAct } from '../../src/payees/deciding/undo-act.js'
import type { PayeeKind } from '../../src/payees/payee-kind.js'
import { storeEntries } from '../../src/payees/registers/store-entries.js'
import { SpendDatabase } from '../spend-database.js'
import { givePayees, type PaidPayee, type TestEntry } from './payee-rows.js'

/** Where a payee stands now. */
export interface Standing {
  name: string
  supplier: string
  identified: boolean
  kind: PayeeKind
  decision: string
  reason: string
}

/** Payees of a database of their own, what registers know, and whoever decides. */
export class PayeesWorld {
  readonly decide: DecidePayee
  readonly split: SplitSupplier
  readonly merge: MergeSupplier
  readonly undo: UndoAct

  private constructor(readonly database: SpendDatabase) {
    this.decide = new DecidePayee(database.outbox)
    this.split = new SplitSupplier(database.outbox)
    this.merge = new MergeSupplier(database.outbox)
    this.undo = new UndoAct(database.outbox)
  }

  static async open(): Promise<PayeesWorld> {
    return new PayeesWorld(await SpendDatabase.open())
  }

  close(): Promise<void> {
    return this.database.close()
  }

  /** Entries of Companies House, unless they say otherwise. */
  async register(entries: readonly TestEntry[]): Promise<void> {
    const { database } = this
    for (const { register = 'companies-house', scheme = 'GB-COH', ...entry } of entries) {
      const kind = (entry.kind ?? 'third-party') as PayeeKind
      const row = { ...entry, scheme, kind, formerNames: [] }
      await database.run((tx) => storeEntries(tx, register, [row]))
    }
  }

  /** Payees that were paid, and decided by the rules. */
  async paid(...payees: PaidPayee[]): Promise<string[]> {
    const ids = await givePayees(this.database, payees)
    await this.database.run((tx) => decidePayees(tx, this.database.outbox))
    return ids
  }

  standing(): Promise<Standing[]> {
    return this.database.query<Standing>(
      `select p.name, s.name as supplier, s.identified, d.kind, d.decision, d.reason
         from payees p
         join payee_decisions d on d.payee_id = p.id and d.until_cut is null
         join suppliers s on s.id = d.supplier_id order by p.id`,
    )
  }

  async supplierId(name: string): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      'select public_id as id from suppliers where name = $1 order by id limit 1',
      [name],
    )
    return row?.id ?? ''
  }
}

export const ANALYST_OF_ALL: Caller = {
  personId: TEST_PERSON,
  organisation: TEST_INSTALLATION,
  roles: ['analyst'],
}

export const ANALYST_OF_RX0: Caller = {
  personId: TEST_PERSON,
  organisation: TEST_AUTHORITY,
  roles: ['analyst'],
}
