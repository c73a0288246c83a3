import { errors, type Adapter, type AdapterPayload } from 'oidc-provider'
import type { EntityManager } from 'typeorm'

interface Row {
  payload: AdapterPayload
  consumed: number | null
}

/**
 * What oidc-provider remembers of one kind (sessions, interactions, codes, ...), in PostgreSQL. The ids
 * are useless alone: cookies are signed, codes need the client's secret and the PKCE verifier.
 */
export class RecordStore implements Adapter {
  constructor(
    private readonly kind: string,
    private readonly manager: EntityManager,
  ) {}

  async upsert(id: string, payload: AdapterPayload, expiresIn = 0): Promise<void> {
    await this.manager.query(
      `insert into provider_records (kind, id, payload, uid, grant_id, expires_at)
       values ($1, $2, $3, $4, $5, now() + $6 * interval '1 second')
       on conflict (kind, id) do update
          set payload = excluded.payload, uid = excluded.uid, grant_id = excluded.grant_id,
              expires_at = excluded.expires_at`,
      [this.kind, id, payload, payload.uid, payload.grantId, expiresIn],
    )
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return this.one('id = $2', id)
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.one('uid = $2', uid)
  }

  /** User codes belong to the device flow, which is off. */
  async findByUserCode(): Promise<undefined> {
    return undefined
  }

  /** In one statement, so that of two that bring the same code at once only one gets tokens. */
  async consume(id: string): Promise<void> {
    const [, consumed] = await this.manager.query<[unknown, number]>(
      `update provider_records set consumed_at = now()
        where kind = $1 and id = $2 and consumed_at is null`,
      [this.kind, id],
    )
    if (consumed === 0) throw new errors.InvalidGrant('it has been used before')
  }

  async destroy(id: string): Promise<void> {
    await this.manager.query('delete from provider_records where kind = $1 and id = $2', [
      this.kind,
      id,
    ])
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.manager.query('delete from provider_records where grant_id = $1', [grantId])
  }

  private async one(condition: string, value: string): Promise<AdapterPayload | undefined> {
    const [row] = await this.manager.query<Row[]>(
      `select payload, extract(epoch from consumed_at)::int as consumed from provider_records
        where kind = $1 and ${condition} and expires_at > now()`,
      [this.kind, value],
    )
    if (!row) return undefined
    return row.consumed === null ? row.payload : { ...row.payload, consumed: row.consumed }
  }
}
