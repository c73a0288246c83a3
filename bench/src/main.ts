import { writeFile } from 'node:fs/promises'
import { startTestServices, stopTestServices } from '@inroad/testing/services/test-services'
import { SingleBar } from 'cli-progress'
import { Command } from 'commander'
import type { Bench, BenchContext, Progress } from './bench.js'
import { formatFigure, type Figure } from './figure.js'

/** Loaded one at a time, so that one benchmark's memory is not another's. */
const BENCHES: Record<string, () => Promise<Bench>> = {
  relay: async () => (await import('./messaging/relay.bench.js')).relayBench,
  consume: async () => (await import('./messaging/consume.bench.js')).consumeBench,
  latency: async () => (await import('./messaging/latency.bench.js')).latencyBench,
  match: async () => (await import('./audience/match.bench.js')).matchBench,
  'audience-counts': async () =>
    (await import('./audience/audience-counts.bench.js')).audienceCountsBench,
  'fan-out': async () => (await import('./audience/fan-out.bench.js')).fanOutBench,
  'spend-ingest': async () => (await import('./spend/ingest.bench.js')).spendIngestBench,
  'spend-matching': async () => (await import('./spend/matching.bench.js')).spendMatchingBench,
  'spend-figures': async () => (await import('./spend/figures.bench.js')).spendFiguresBench,
  web: async () => (await import('./web/web.bench.js')).webBench,
  start: async () => (await import('./start/start.bench.js')).startBench,
}

const program = new Command('bench')
  .description('Measures Inroad against the raw limits of the same run')
  .argument('<names...>', `all, spend, or any of: ${Object.keys(BENCHES).join(', ')}`)
  .option('--quick', 'small sizes', false)
  .option('--json <file>', 'write the same figures to a file')
  .action(run)

async function run(names: string[], options: { quick: boolean; json?: string }): Promise<void> {
  const chosen = names.includes('all') ? Object.keys(BENCHES) : names.flatMap(named)
  const unknown = chosen.filter((name) => BENCHES[name] === undefined)
  if (unknown.length > 0) program.error(`no benchmark ${unknown.join(', ')}`, { exitCode: 2 })
  process.env['INROAD_TEST_DURABLE'] = 'yes'
  await startTestServices()
  try {
    const figures = await measure(chosen, options.quick)
    if (options.json) await writeFile(options.json, `${JSON.stringify(figures, null, 2)}\n`)
    if (figures.some(({ ok }) => !ok)) process.exitCode = 1
  } finally {
    await stopTestServices()
  }
}

/** `spend` is all that begin with `spend-`. */
function named(name: string): string[] {
  const group = Object.keys(BENCHES).filter((one) => one.startsWith(`${name}-`))
  return BENCHES[name] === undefined && group.length > 0 ? group : [name]
}

async function measure(names: readonly string[], quick: boolean): Promise<Figure[]> {
  const context: BenchContext = {
    quick,
    databaseServer: process.env['INROAD_TEST_DATABASE_URL'] ?? '',
    rabbitmqUrl: process.env['INROAD_TEST_RABBITMQ_URL'] ?? '',
    progress,
  }
  const figures: Figure[] = []
  for (const name of names) {
    const bench = await BENCHES[name]?.()
    for (const figure of (await bench?.(context)) ?? []) {
      process.stdout.write(`${formatFigure(figure)}\n`)
      figures.push(figure)
    }
  }
  return figures
}

/** On standard error, so that the figures can be piped; nothing where nobody watches. */
function progress(label: string, total: number): Progress {
  const format = `${label.padEnd(34)} {bar} {percentage}% {value}/{total}`
  const bar = new SingleBar({
    format,
    clearOnComplete: true,
    noTTYOutput: false,
    stream: process.stderr,
  })
  bar.start(total, 0)
  return { update: (done) => bar.update(done), stop: () => bar.stop() }
}

await program.parseAsync()
