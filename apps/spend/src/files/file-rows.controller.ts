import { Transactions } from '@inroad/database/transactions'
import { Allow } from '@inroad/service-kit/access/access.decorators'
import { type Caller, TheCaller } from '@inroad/service-kit/access/caller'
import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common'
import type { Request, Response } from 'express'
import { sendCsv } from '../csv/send-csv.js'
import { ExistingFileId } from './access/existing-file-id.js'
import { mayActFor } from '../authorities/may-act-for.js'
import type { FileLinePage, RejectedPage } from './file-rows.view.js'
import type { FileView } from './file.view.js'
import { CorrectionsDto, PageDto } from './files.dto.js'
import { CorrectFile } from './receiving/correct-file.js'
import { rawBody } from './receiving/raw-body.js'
import { fileLines } from './viewing/file-lines.query.js'
import { latestReading } from './viewing/latest-reading.query.js'
import { oneFile } from './viewing/one-file.query.js'
import { rejectedCsv } from './viewing/rejected-csv.js'
import { rejectedRows } from './viewing/rejected-rows.query.js'

/** The rows of a file: payments as understood, and those not taken, to be put right. */
@Controller('files/:id')
@Allow('analyst', 'operator')
export class FileRowsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly correctFile: CorrectFile,
  ) {}

  @Get('rejected')
  rejected(
    @Param('id', ExistingFileId) id: string,
    @Query() query: PageDto,
    @TheCaller() caller: Caller,
  ): Promise<RejectedPage> {
    return this.transactions.run(async (tx) =>
      rejectedRows(tx, await mayActFor(tx, caller), { ...query, fileId: id }),
    )
  }

  /** The rejected rows as they stand in the file, each with its fault; send it back put right. */
  @Get('rejected.csv')
  async rejectedFile(
    @Param('id', ExistingFileId) id: string,
    @TheCaller() caller: Caller,
    @Res() response: Response,
  ): Promise<void> {
    const reading = await this.transactions.run(async (tx) =>
      latestReading(tx, await mayActFor(tx, caller), id),
    )
    await sendCsv(
      response,
      `rejected-${reading.name.replace(/\.csv$/i, '')}`,
      rejectedCsv(this.transactions, reading),
    )
  }

  /** Rows put right, in the form of `rejected.csv`: those that are now good count. */
  @Post('corrections')
  async correct(
    @Param('id', ExistingFileId) id: string,
    @Query() { name }: CorrectionsDto,
    @Req() request: Request,
    @TheCaller() caller: Caller,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FileView> {
    const given = { fileId: id, name, caller }
    const { fileId, known } = await this.correctFile.run(rawBody(request), given)
    if (known) response.status(200)
    const view = await this.transactions.run(async (tx) =>
      oneFile(tx, await mayActFor(tx, caller), fileId),
    )
    return known ? { ...view, known } : view
  }

  @Get('lines')
  lines(
    @Param('id', ExistingFileId) id: string,
    @Query() query: PageDto,
    @TheCaller() caller: Caller,
  ): Promise<FileLinePage> {
    return this.transactions.run(async (tx) =>
      fileLines(tx, await mayActFor(tx, caller), { ...query, fileId: id }),
    )
  }
}
