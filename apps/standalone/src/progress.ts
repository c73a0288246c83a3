import { Presets, SingleBar } from 'cli-progress'

export interface Progress {
  /** @param done so far, in the unit of the total */
  update(done: number): void
  /** Leaves the last state standing. */
  stop(): void
}

export interface ProgressOptions {
  /** What is being done: `Importing notices` */
  label: string
  /** Unknown for a stream: then it only counts. */
  total?: number
  stream?: NodeJS.WriteStream
}

const BETWEEN_LINES = 5_000

/**
 * Progress of something long, on standard error so that output can be piped: a bar in a terminal,
 * elsewhere (a log, CI) a line every five seconds.
 */
export function startProgress({
  label,
  total,
  stream = process.stderr,
}: ProgressOptions): Progress {
  return stream.isTTY && total ? bar(label, total, stream) : lines(label, total, stream)
}

function bar(label: string, total: number, stream: NodeJS.WriteStream): Progress {
  const format = `${label} {bar} {percentage}% {value}/{total}, {eta_formatted} left`
  const shown = new SingleBar({ format, stream, hideCursor: true }, Presets.shades_classic)
  shown.start(total, 0)
  return { update: (done) => shown.update(done), stop: () => shown.stop() }
}

function lines(label: string, total: number | undefined, stream: NodeJS.WriteStream): Progress {
  let latest = 0
  let written: number | undefined
  const of = total ? ` of ${total}` : ''
  const write = () => {
    if (latest === written) return
    written = latest
    stream.write(`${label}: ${latest}${of}\n`)
  }
  const timer = setInterval(write, BETWEEN_LINES).unref()
  return {
    update: (done) => (latest = done),
    stop: () => {
      clearInterval(timer)
      // Something short says nothing but its outcome.
      if (written !== undefined) write()
    },
  }
}
