import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CallerOrganisation } from '@inroad/service-kit/access/caller'
import type { Role } from '@inroad/service-kit/access/roles'
import { mintAccessToken } from '../../src/keys/mint-access-token.js'
import type { Secrets } from '../../src/keys/secrets.js'
import { post } from '../../src/sample/post.js'

const AUTHORITY: CallerOrganisation = {
  id: '0197f000-0000-7000-8000-000000000098',
  name: 'Example Vale NHS Foundation Trust',
  kind: 'contracting-authority',
  identifiers: ['GB-NHS:RZ6'],
}

const INSTALLATION: CallerOrganisation = {
  id: '0197f000-0000-7000-8000-000000000099',
  name: 'Inroad operations',
  kind: 'installation',
  identifiers: [],
}

/** The services of a running Inroad, asked by whoever holds its data directory. */
export class Inside {
  private constructor(
    readonly services: Readonly<Record<'pipeline' | 'notifications' | 'organisations', string>>,
    private readonly kept: Secrets,
  ) {}

  static async of(dataDirectory: string): Promise<Inside> {
    const read = async (name: string): Promise<unknown> =>
      JSON.parse(await readFile(join(dataDirectory, name), 'utf8'))
    const { services } = (await read('inroad.json')) as Pick<Inside, 'services'>
    return new Inside(services, (await read('secrets.json')) as Secrets)
  }

  buyer(): Promise<Record<string, string>> {
    return this.headers(['buyer'], AUTHORITY)
  }

  operator(): Promise<Record<string, string>> {
    return this.headers(['operator'], INSTALLATION)
  }

  /** Enters an opportunity and publishes it; its id. */
  async publishOpportunity(title: string): Promise<string> {
    const url = `${this.services.pipeline}/procurements`
    const headers = await this.buyer()
    const created = await post(
      url,
      {
        ...{ regime: 'other', title, buyers: [{ name: AUTHORITY.name }] },
        ...{ cpv: ['33140000'], deadline: new Date(Date.now() + 86_400_000).toISOString() },
      },
      headers,
    )
    const { id } = created as { id: string }
    const added = await post(`${url}/${id}/notices`, { type: 'tender' }, headers)
    const { noticeId, version } = added as { noticeId: string; version: number }
    const address = `${url}/${id}/notices/${noticeId}/publish`
    await post(address, {}, { ...headers, 'if-match': `"${version}"` })
    return id
  }

  private async headers(
    roles: Role[],
    organisation: CallerOrganisation,
  ): Promise<Record<string, string>> {
    const token = await mintAccessToken(this.kept, { roles, organisation })
    return { authorization: `Bearer ${token}` }
  }
}

export async function getJson<T>(url: string, headers: Record<string, string> = {}): Promise<T> {
  const response = await fetch(url, { headers })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return (await response.json()) as T
}
