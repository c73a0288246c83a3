import { Transactions } from '@inroad/database/transactions'
import { Allow } from '@inroad/service-kit/access/access.decorators'
import { type Caller, TheCaller } from '@inroad/service-kit/access/caller'
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common'
import type { Request, Response } from 'express'
import { GiveReturn } from './give-return.js'
import type {
  IndirectReturnPage,
  IndirectReturnReport,
  IndirectReturnView,
} from './indirect-return.view.js'
import { GiveReturnDto, ListReturnsDto } from './indirect-returns.dto.js'
import { listReturns } from './list-returns.query.js'
import { oneReturn } from './one-return.query.js'
import { readReturn, reportOn } from './reading/read-return.js'
import { returnBytes } from './return-bytes.js'

/** Yearly returns of strategic suppliers: what they passed on to their own suppliers. */
@Controller('indirect-returns')
@Allow('analyst', 'operator')
export class IndirectReturnsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly giveReturn: GiveReturn,
  ) {}

  /** Newest first. */
  @Get()
  list(@Query() query: ListReturnsDto): Promise<IndirectReturnPage> {
    return this.transactions.run((tx) => listReturns(tx, query))
  }

  /**
   * Says what is wrong with a return, row by row, and keeps nothing. The body is a CSV with the
   * columns name, company number, spend and SME status.
   */
  @Post('check')
  @HttpCode(200)
  async check(@Req() request: Request): Promise<IndirectReturnReport> {
    return reportOn(readReturn(await returnBytes(request)))
  }

  /**
   * Takes a return, whole or not at all: a CSV with the columns name, company number, spend and SME
   * status. It replaces an earlier one of the same supplier and year, which is kept. 200 with `known`
   * when this very return was here already.
   */
  @Post()
  async give(
    @Query() query: GiveReturnDto,
    @Req() request: Request,
    @TheCaller() { personId }: Caller,
    @Res({ passthrough: true }) response: Response,
  ): Promise<IndirectReturnView> {
    const bytes = await returnBytes(request)
    const view = await this.transactions.run((tx) =>
      this.giveReturn.run(tx, { ...query, bytes, givenBy: personId }),
    )
    if (view.known) response.status(200)
    return view
  }

  @Get(':id')
  one(@Param('id') id: string): Promise<IndirectReturnView> {
    return this.transactions.run((tx) => oneReturn(tx, id))
  }
}
