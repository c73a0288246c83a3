import { createDataSource } from '@inroad/database/data-source'
import { Transactions } from '@inroad/database/transactions'
import { ReadFigures } from '@inroad/spend/figures/scope/read-figures'
import { smeShare } from '@inroad/spend/figures/share/sme-share.query'
import type { Bench, BenchContext } from '../bench.js'
import { SeededRandom } from '../audience/seeded-random.js'
import { median, percentile, type Figure } from '../figure.js'
import { figuresDatabase, settle, sumEverything } from './figures-database.js'
import { lateFile } from './figures-late-file.js'
import { groupedBy } from './figures-peer.js'
import { type DashboardQuestion, dashboardQuestions } from './figures-questions.js'
import { FIRST_YEAR, type SpendSize, spendSize } from './figures-size.js'

/** Milliseconds. */
const TO_REACH = 100
const TIMES_FASTER = 100
const ROUNDS = 18
/** Each figure so often, and the middle time counts: the machine has other things to do. */
const PASSES = 3

const PRIMARY_KEY = `
  select * from share_cells where authority_id = 1 and month = '${FIRST_YEAR}-04-01'
     and category = 'Medicines' and route = 'unknown' and class = 'sme'`

/** Dashboards over many payments: how fast, as exact as plain sums, and what a late file costs. */
export const spendFiguresBench: Bench = async (context) => {
  const size = spendSize(context.quick)
  const loading = context.progress(`loading ${size.rows.toLocaleString('en-GB')} payments`, 1)
  const database = await figuresDatabase(size)
  loading.stop()
  const options = { service: 'spend', url: database.url, poolSize: 1 }
  const dataSource = await createDataSource(options).initialize()
  try {
    // The plain GROUP BY takes longer than services may.
    await dataSource.query('set statement_timeout = 0')
    return await measure(context, new Transactions(dataSource), { ...size, url: database.url })
  } finally {
    await dataSource.destroy()
    await database.drop()
  }
}

async function measure(
  { quick, progress }: BenchContext,
  transactions: Transactions,
  { url, ...size }: SpendSize & { url: string },
): Promise<Figure[]> {
  const summing = progress('summing months', size.authorities * 60)
  const summed = await sumEverything(transactions, summing)
  summing.stop()
  await settle(url)
  const figures = new ReadFigures(transactions)
  const questions = dashboardQuestions(new SeededRandom(11), size.authorities, ROUNDS)
  const bar = progress('dashboard figures', (PASSES + 1) * questions.length)
  const took = await askAll(figures, questions, (done) => bar.update(done))
  bar.stop()
  return [
    dashboardFigure(size, questions, took, await lookUp(transactions)),
    await peerFigure(figures, quick),
    await lateFigure(transactions, summed),
  ]
}

/** Milliseconds of each question: the middle of its passes, after one that fills the caches. */
async function askAll(
  figures: ReadFigures,
  questions: readonly DashboardQuestion[],
  progress: (done: number) => void,
): Promise<number[]> {
  const passes: number[][] = []
  for (let pass = 0; pass <= PASSES; pass++) {
    const took: number[] = []
    for (const { ask } of questions) {
      const began = performance.now()
      await ask(figures)
      took.push(performance.now() - began)
      progress(pass * questions.length + took.length)
    }
    passes.push(took)
  }
  return questions.map((_, at) => median(passes.slice(1).map((took) => took[at] ?? Number.NaN)))
}

async function lookUp({ dataSource }: Transactions): Promise<number> {
  const took: number[] = []
  for (let n = 0; n < 200; n++) {
    const began = performance.now()
    await dataSource.query(PRIMARY_KEY)
    took.push(performance.now() - began)
  }
  return percentile(took, 0.99)
}

function dashboardFigure(
  { rows }: SpendSize,
  questions: readonly DashboardQuestion[],
  took: readonly number[],
  limit: number,
): Figure {
  const p99 = percentile(took, 0.99)
  const slowest = questions[took.indexOf(Math.max(...took))]?.name ?? ''
  return {
    name: 'spend figures p99',
    ours: `${p99.toFixed(1)} ms (p50 ${median(took).toFixed(1)}; slowest ${slowest}; ${rows.toLocaleString('en-GB')} rows)`,
    limit: `primary key look-up ${limit.toFixed(2)} ms`,
    ratio: p99 / limit,
    toReach: `${TO_REACH} ms or less`,
    ok: p99 <= TO_REACH,
  }
}

/** The SME share of everybody's year: against grouping the payments, and equal to it. */
async function peerFigure(figures: ReadFigures, quick: boolean): Promise<Figure> {
  const [fy, ours, theirs] = [FIRST_YEAR + 1, [] as number[], [] as number[]]
  let equal = true
  for (let n = 0; n < 3; n++) {
    const began = performance.now()
    const { numbers } = await figures.read({ fy, series: 'as-was' }, (tx, scope) =>
      smeShare(tx, scope),
    )
    ours.push(performance.now() - began)
    const plain = await groupedBy(figures.transactions.dataSource, fy)
    theirs.push(plain.took)
    equal &&= plain.sme === numbers.sme && plain.notSme === numbers.notSme
    equal &&= plain.unknown === numbers.unknown
  }
  const ratio = median(theirs) / median(ours)
  return {
    name: 'spend share of all, a year',
    ours: `${median(ours).toFixed(1)} ms${equal ? ', equal to the penny' : ', NOT EQUAL'}`,
    limit: `plain GROUP BY ${median(theirs).toFixed(0)} ms`,
    ratio,
    toReach: quick ? 'equal' : `${TIMES_FASTER} times faster, equal`,
    ok: equal && (quick || ratio >= TIMES_FASTER),
  }
}

async function lateFigure(
  transactions: Transactions,
  summed: { months: number; took: number },
): Promise<Figure> {
  const late = await lateFile(transactions, 7)
  return {
    name: 'spend late file',
    ours: `${late.took.toFixed(0)} ms: ${late.months} of ${summed.months} months, ${late.rows} of ${late.rowsInAll} sums`,
    limit: `all of them ${(summed.took / 1000).toFixed(1)} s`,
    ratio: late.took / summed.took,
    toReach: 'only what it touches',
    ok: late.months === 1,
  }
}
