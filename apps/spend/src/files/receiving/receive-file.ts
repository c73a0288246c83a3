import { Transactions } from '@inroad/database/transactions'
import type { Caller } from '@inroad/service-kit/access/caller'
import { Conflict, Forbidden, RuleBroken } from '@inroad/service-kit/errors'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { odsCodes } from '../../authorities/authority-code.js'
import { authorityOf } from '../../authorities/authority-of.js'
import { mayActFor, type Reach, reaches } from '../../authorities/may-act-for.js'
import { registerAuthority } from '../../authorities/register-authority.js'
import { SpendConfig } from '../../config.js'
import { IngestSignal } from '../ingesting/ingest-signal.js'
import { ProposeFile } from '../proposing/propose-file.js'
import { KeepFile } from './keep-file.js'
import { fileToSupersede } from './file-to-supersede.query.js'

export interface GivenFile {
  name: string
  org?: string
  source?: string
  /** Public id. */
  supersedes?: string
  caller: Caller
}

/** A file that somebody gives over HTTP. */
@Injectable()
export class ReceiveFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly config: SpendConfig,
    private readonly keepFile: KeepFile,
    private readonly proposeFile: ProposeFile,
    private readonly signal: IngestSignal,
  ) {}

  /** Gives the public id of the file, also where these very bytes were known already. */
  async run(
    bytes: AsyncIterable<Uint8Array>,
    given: GivenFile,
  ): Promise<{ fileId: string; known: boolean }> {
    const { name, caller } = given
    const { reach, payer, supersedesId } = await this.transactions.run((tx) => prepare(tx, given))
    const source = given.source ?? payer?.code ?? nameWithoutNumbers(name)
    const authorityId = payer?.id
    const file = { name, source, authorityId, supersedesId, givenBy: caller.personId }
    const arrived = await this.keepFile.run(bytes, file, {
      most: this.config.largestFileMegabytes * 1_000_000,
      propose: (id) =>
        this.proposeFile.run({ id, name, source, authorityId, confirmsItself: false }),
    })
    if (arrived.known && !reaches(reach, arrived.authorityId ?? 0)) {
      throw new Conflict('FILE_OF_OTHERS', 'These very bytes were given for another organisation.')
    }
    this.signal.raise()
    return { fileId: arrived.publicId, known: arrived.known }
  }
}

async function prepare(
  tx: EntityManager,
  { org, supersedes, caller }: GivenFile,
): Promise<{ reach: Reach; payer?: Payer; supersedesId?: number }> {
  const own = await ownPayer(tx, caller)
  const reach = await mayActFor(tx, caller)
  const payer = org === undefined ? own : await chosenPayer(tx, reach, org)
  if (supersedes === undefined) return { reach, payer }
  return { reach, payer, supersedesId: await fileToSupersede(tx, reach, supersedes) }
}

interface Payer {
  id: number
  code: string
}

/** The organisation in which somebody acts, entered if nobody announced it yet. */
async function ownPayer(tx: EntityManager, { organisation }: Caller): Promise<Payer | undefined> {
  if (organisation?.kind === 'installation') return undefined
  const [code] = odsCodes(organisation?.identifiers ?? [])
  if (!organisation || code === undefined) {
    throw new RuleBroken('NO_ODS_CODE', 'Your organisation has no ODS code to file spend under.')
  }
  return { id: await registerAuthority(tx, { code, name: organisation.name }), code }
}

async function chosenPayer(tx: EntityManager, reach: Reach, code: string): Promise<Payer> {
  const found = await authorityOf(tx, { code })
  if (found && reaches(reach, found.id)) return found
  if (reach.all) {
    throw new RuleBroken('AUTHORITY_UNKNOWN', 'No organisation is known by this ODS code.', [
      { field: 'org', message: 'org: load the list of organisations first, or check the code' },
    ])
  }
  throw new Forbidden('NOT_YOUR_AUTHORITY', 'This is for people who act for that organisation.')
}

/** Files of a source are called alike but for their dates. */
function nameWithoutNumbers(name: string): string {
  return name.replaceAll(/\d+/g, '#').slice(0, 200)
}
