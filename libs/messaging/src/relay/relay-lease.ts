import type { DataSource } from 'typeorm'

const LEASE_SECONDS = 10
const RENEW_AFTER = 3_000

const ACQUIRE = `
  insert into relay_lease as lease (holder, expires_at, epoch)
  values ($1, now() + make_interval(secs => ${LEASE_SECONDS}), 1)
  on conflict (singleton) do update
    set holder = $1, expires_at = excluded.expires_at, epoch = lease.epoch + 1
    where lease.expires_at < now() or lease.holder = $1
  returning epoch`

const RENEW = `
  update relay_lease set expires_at = now() + make_interval(secs => ${LEASE_SECONDS})
   where holder = $1 and epoch = $2
  returning epoch`

const GIVE_UP = `update relay_lease set expires_at = now() where holder = $1 and epoch = $2`

/**
 * At most one relay publishes a schema's outbox. Two at once for a moment would only send
 * duplicates, which inboxes absorb; the lease keeps that rare, and events nearly in order.
 */
export class RelayLease {
  private epoch: string | undefined
  private renewAt = 0

  constructor(
    private readonly dataSource: DataSource,
    private readonly holder: string,
  ) {}

  /** True while this relay may publish; asks the database only when due. */
  async held(): Promise<boolean> {
    if (this.epoch !== undefined && performance.now() < this.renewAt) return true
    this.epoch = await this.ask()
    this.renewAt = performance.now() + RENEW_AFTER
    return this.epoch !== undefined
  }

  /** Lets the next copy start at once instead of after the lease has run out. */
  async giveUp(): Promise<void> {
    if (this.epoch === undefined) return
    await this.dataSource.query(GIVE_UP, [this.holder, this.epoch])
    this.epoch = undefined
  }

  private async ask(): Promise<string | undefined> {
    const renewed = await this.rows(RENEW, [this.holder, this.epoch ?? '0'])
    if (renewed[0]) return renewed[0].epoch
    const acquired = await this.rows(ACQUIRE, [this.holder])
    return acquired[0]?.epoch
  }

  private async rows(sql: string, parameters: unknown[]): Promise<{ epoch: string }[]> {
    const result: unknown = await this.dataSource.query(sql, parameters)
    // TypeORM answers an UPDATE with [rows, count], anything else with rows.
    const rows = (Array.isArray(result) && Array.isArray(result[0]) ? result[0] : result) as unknown
    return rows as { epoch: string }[]
  }
}
