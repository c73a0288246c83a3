import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { FrameReader, isBasicAck } from './amqp-frames.js'

export interface AmqpProxy {
  /** As the target's, but through the proxy. */
  url: string
  /** Swallows each publisher confirm (`basic.ack`) that the broker sends; what was swallowed is gone. */
  dropConfirms(on: boolean): void
  /** How many confirms were swallowed. */
  droppedConfirms(): number
  /** Every byte, both ways, arrives this many milliseconds late; 0 stops it. */
  delay(milliseconds: number): void
  /** Resets all open connections; new ones are welcome. */
  cut(): void
  /** Nothing passes and nobody is told, new connections included; when it ends, what waited goes on. */
  blackhole(on: boolean): void
  /** Open connections. */
  connections(): number
  stop(): Promise<void>
}

/** A TCP proxy on loopback in front of a broker, for faults that a broker does not have by itself. */
export async function startAmqpProxy(targetUrl: string): Promise<AmqpProxy> {
  const proxy = new RunningProxy(new URL(targetUrl))
  await proxy.listen()
  return proxy
}

class RunningProxy implements AmqpProxy {
  private readonly server: Server = createServer((client) => {
    this.join(client)
  })
  private readonly pairs = new Set<[Socket, Socket]>()
  private dropping = false
  private dropped = 0
  private wait = 0
  private open: Promise<void> = Promise.resolve()
  private reopen: (() => void) | undefined

  constructor(private readonly target: URL) {}

  async listen(): Promise<void> {
    this.server.listen(0, '127.0.0.1')
    await once(this.server, 'listening')
  }

  get url(): string {
    const url = new URL(this.target)
    url.hostname = '127.0.0.1'
    url.port = String((this.server.address() as AddressInfo).port)
    return url.href
  }

  dropConfirms(on: boolean): void {
    this.dropping = on
  }

  droppedConfirms(): number {
    return this.dropped
  }

  delay(milliseconds: number): void {
    this.wait = milliseconds
  }

  cut(): void {
    for (const socket of [...this.pairs].flat()) socket.resetAndDestroy()
  }

  blackhole(on: boolean): void {
    this.reopen?.()
    this.reopen = undefined
    if (on) this.open = new Promise((resolve) => (this.reopen = resolve))
  }

  connections(): number {
    return this.pairs.size
  }

  async stop(): Promise<void> {
    this.blackhole(false)
    const closed = once(this.server, 'close')
    this.server.close()
    this.cut()
    await closed
  }

  private join(client: Socket): void {
    const broker = connect(Number(this.target.port || 5672), this.target.hostname)
    const pair: [Socket, Socket] = [client, broker]
    this.pairs.add(pair)
    const frames = new FrameReader()
    this.pass(client, broker, (bytes) => [bytes])
    this.pass(broker, client, (bytes) => frames.read(bytes).filter((frame) => this.lets(frame)))
    for (const socket of pair) {
      socket.setNoDelay(true)
      socket.on('error', () => undefined)
      socket.once('close', () => this.pairs.delete(pair))
    }
  }

  private lets(frame: Buffer): boolean {
    if (!this.dropping || !isBasicAck(frame)) return true
    this.dropped += 1
    return false
  }

  /** One direction of one connection: each piece waits its turn, so the order stays. */
  private pass(from: Socket, to: Socket, keep: (bytes: Buffer) => Buffer[]): void {
    let turn = Promise.resolve()
    const next = (due: number, act: () => void) => {
      turn = turn.then(() => this.reach(due)).then(act)
    }
    from.on('data', (bytes) => {
      next(performance.now() + this.wait, () => {
        for (const piece of keep(bytes)) to.write(piece)
      })
    })
    from.once('end', () => {
      next(0, () => to.end())
    })
    from.once('close', () => {
      next(0, () => to.destroy())
    })
  }

  private async reach(due: number): Promise<void> {
    const wait = due - performance.now()
    if (wait > 0) await pause(wait)
    await this.open
  }
}
