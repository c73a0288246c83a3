import { createDataSource } from '@inroad/database/data-source'
import { migrate } from '@inroad/database/migrate'
import { MIGRATOR, prepareSchemas } from '@inroad/database/roles'
import { Transactions } from '@inroad/database/transactions'
import { storeEntries } from '@inroad/spend/payees/registers/store-entries'
import type { PayeeRow } from '@inroad/spend/payees/resolving/resolution'
import { resolvePayees } from '@inroad/spend/payees/resolving/resolve-payees'
import { spend } from '@inroad/spend/service'
import { createTestDatabase } from '@inroad/testing/test-database'
import { SeededRandom } from '../audience/seeded-random.js'
import type { Bench, BenchContext, Progress } from '../bench.js'
import { type Figure, median } from '../figure.js'
import {
  ledgerNames,
  type LedgerName,
  type RegisteredName,
  registeredNames,
} from './matching-names.js'
import { byTrigram, exactLookUp, type PeerResult } from './matching-peer.js'

const SIZES = {
  quick: { register: 20_000, names: 5_000, sample: 300 },
  full: { register: 200_000, names: 25_000, sample: 500 },
}
const BATCH = 5_000
const TO_REACH = 5_000
const PASSES = 3

/** Who is behind unseen names: how fast against the bare look-up, how right beside pg_trgm. */
export const spendMatchingBench: Bench = async (context) => {
  const size = context.quick ? SIZES.quick : SIZES.full
  const random = new SeededRandom(20_260_812)
  const register = registeredNames(random, size.register)
  const names = ledgerNames(random, register, size.names)
  const database = await createTestDatabase()
  const owner = createDataSource({
    ...{ service: spend.name, url: database.url, role: MIGRATOR, poolSize: 1 },
  })
  const source = createDataSource({ service: spend.name, url: database.url, poolSize: 1 })
  try {
    await prepareSchemas(database.url, [spend.name])
    await migrate(database.url, spend)
    await owner.initialize()
    await source.initialize()
    const transactions = new Transactions(source)
    await fill(transactions, register, context.progress('loading a register', register.length))
    await owner.query('vacuum (analyze)')
    const ours = await lookUp(transactions, names, context)
    const limit = await exactLookUp(source, names)
    const sample = names.slice(0, size.sample)
    await owner.query('set statement_timeout = 0')
    return figures({ ours, limit, names, peer: await byTrigram(owner, sample), sample })
  } finally {
    if (source.isInitialized) await source.destroy()
    if (owner.isInitialized) await owner.destroy()
    await database.drop()
  }
}

async function fill(
  transactions: Transactions,
  register: readonly RegisteredName[],
  progress: Progress,
): Promise<void> {
  for (let at = 0; at < register.length; at += BATCH) {
    const rows = register.slice(at, at + BATCH).map((one) => ({
      ...one,
      ...{ scheme: 'GB-COH', formerNames: [], kind: 'third-party' as const },
    }))
    await transactions.run((tx) => storeEntries(tx, 'companies-house', rows))
    progress.update(at + rows.length)
  }
  progress.stop()
}

async function lookUp(
  transactions: Transactions,
  names: readonly LedgerName[],
  context: BenchContext,
): Promise<PeerResult> {
  const payees = names.map(({ name }, id): PayeeRow => ({
    ...{ id, publicId: '', name, postCode: null, vatNumber: null, companyNumber: null },
    ...{ charityNumber: null, ppon: null },
  }))
  const took: number[] = []
  const named: (string | undefined)[] = []
  const progress = context.progress('looking names up', PASSES)
  for (let pass = 0; pass < PASSES; pass += 1) {
    const began = performance.now()
    for (let at = 0; at < payees.length; at += BATCH) {
      const batch = payees.slice(at, at + BATCH)
      const found = await transactions.run((tx) => resolvePayees(tx, batch))
      for (const { payee, target } of found) named[payee.id] = target?.number
    }
    took.push(performance.now() - began)
    progress.update(pass + 1)
  }
  progress.stop()
  return { perSecond: (names.length * 1000) / median(took), named }
}

interface Measured {
  ours: PeerResult
  limit: number
  peer: PeerResult
  names: readonly LedgerName[]
  sample: readonly LedgerName[]
}

function figures({ ours, limit, peer, names, sample }: Measured): Figure[] {
  const mine = rightness(names, ours.named)
  const theirs = rightness(sample, peer.named)
  return [
    {
      name: 'names looked up',
      ours: `${Math.round(ours.perSecond).toLocaleString('en-GB')}/s`,
      limit: `${Math.round(limit).toLocaleString('en-GB')}/s (same key only)`,
      ratio: ours.perSecond / limit,
      toReach: `${TO_REACH.toLocaleString('en-GB')}/s`,
      ok: ours.perSecond >= TO_REACH,
    },
    {
      name: 'names beside pg_trgm',
      ours: `${mine.precision} P, ${mine.recall} R`,
      limit: `${theirs.precision} P, ${theirs.recall} R at ${Math.round(peer.perSecond)}/s`,
      ratio: ours.perSecond / peer.perSecond,
      toReach: 'precision 0.99',
      ok: Number(mine.precision) >= 0.99,
    },
  ]
}

/** Precision and recall, three decimals. */
function rightness(
  names: readonly LedgerName[],
  named: readonly (string | undefined)[],
): { precision: string; recall: string } {
  const found = names.filter((_, at) => named[at] !== undefined).length
  const right = names.filter(({ number }, at) => number !== undefined && named[at] === number)
  const known = names.filter(({ number }) => number !== undefined).length
  return {
    precision: (right.length / Math.max(1, found)).toFixed(3),
    recall: (right.length / Math.max(1, known)).toFixed(3),
  }
}
