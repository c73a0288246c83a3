import pg from 'pg'

/** Wakes on NOTIFY; keeps its own connection and makes a new one when it is lost. */
export class Ears {
  private client: pg.Client | undefined
  private closed = false
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly url: string,
    private readonly heard: ReadonlyMap<string, () => void>,
  ) {}

  async open(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'inroad listen',
      keepAlive: true,
    })
    client.on('error', () => this.reopen(client))
    client.on('end', () => this.reopen(client))
    client.on('notification', ({ channel }) => this.heard.get(channel)?.())
    try {
      await client.connect()
      for (const channel of this.heard.keys()) await client.query(`listen "${channel}"`)
      if (this.closed) return await client.end()
      this.client = client
      // What was said while nobody listened.
      for (const wake of this.heard.values()) wake()
    } catch {
      this.reopen(client)
    }
  }

  async close(): Promise<void> {
    this.closed = true
    clearTimeout(this.timer)
    await this.client?.end().catch(() => undefined)
  }

  private reopen(lost: pg.Client): void {
    if (this.closed || this.timer !== undefined) return
    if (this.client !== undefined && this.client !== lost) return
    this.client = undefined
    this.timer = setTimeout(() => {
      this.timer = undefined
      void this.open()
    }, 1_000)
    this.timer.unref()
  }
}
