import { WrongListFile } from '@inroad/codelists/loading/load-report'
import { Transactions } from '@inroad/database/transactions'
import { Allow } from '@inroad/service-kit/access/access.decorators'
import { type Caller, TheCaller } from '@inroad/service-kit/access/caller'
import { InvalidInput } from '@inroad/service-kit/errors'
import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common'
import type { Request } from 'express'
import { rawBody } from '../../files/receiving/raw-body.js'
import { atMost } from './at-most.js'
import { readStatusList, storeStatusList } from './load-status-list.js'
import type { StatusListReportView } from './status-list.view.js'
import { StatusListDto } from './status-lists.dto.js'

/** A hundred thousand rows, and each is read into memory. */
const LARGEST = 32 * 1024 * 1024

/** Lists of suppliers that somebody classified: bought, or of another public body. */
@Controller('sme-status/lists')
export class StatusListsController {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Takes in a CSV with the columns name, company_number, status, definition, as_of, group_parent.
   * Sound rows are kept, the others are told with line, column and what to do.
   */
  @Post()
  @HttpCode(200)
  @Allow('analyst', 'operator')
  async load(
    @Query() { name }: StatusListDto,
    @TheCaller() { personId: recordedBy }: Caller,
    @Req() request: Request,
  ): Promise<StatusListReportView> {
    const stream = rawBody(request).pipe(atMost(LARGEST))
    // Read whole before a transaction begins: whoever sends it may be slow.
    const list = await readStatusList({ name: name.trim(), stream, recordedBy }).catch(explained)
    return this.transactions.run((tx) => storeStatusList(tx, list))
  }
}

function explained(error: unknown): never {
  if (!(error instanceof WrongListFile)) throw error
  const { message } = error
  throw new InvalidInput('LIST_UNREADABLE', message, [{ field: 'body', message }])
}
