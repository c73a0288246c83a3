import { Transactions } from '@inroad/database/transactions'
import { Allow } from '@inroad/service-kit/access/access.decorators'
import { type Caller, TheCaller } from '@inroad/service-kit/access/caller'
import { requiredVersion } from '@inroad/service-kit/if-match'
import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common'
import type { Request, Response } from 'express'
import { ExistingFileId } from './access/existing-file-id.js'
import { mayActFor } from '../authorities/may-act-for.js'
import { ConfirmReading } from './changing/confirm-reading.js'
import { WithdrawFile } from './changing/withdraw-file.js'
import type { FilePage, FileView } from './file.view.js'
import { ConfirmReadingDto, GiveFileDto, ListFilesDto } from './files.dto.js'
import { rawBody } from './receiving/raw-body.js'
import { ReceiveFile } from './receiving/receive-file.js'
import { listFiles } from './viewing/file-list.query.js'
import { oneFile } from './viewing/one-file.query.js'

/** Spend files: given, asked about, confirmed, withdrawn. For analysts of whoever paid. */
@Controller('files')
@Allow('analyst', 'operator')
export class FilesController {
  constructor(
    private readonly transactions: Transactions,
    private readonly receiveFile: ReceiveFile,
    private readonly confirmReading: ConfirmReading,
    private readonly withdrawFile: WithdrawFile,
  ) {}

  /**
   * Gives a file: its bytes are the body, sent as text/csv. 200 with `known` when these very bytes
   * are here already.
   */
  @Post()
  async give(
    @Query() query: GiveFileDto,
    @Req() request: Request,
    @TheCaller() caller: Caller,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FileView> {
    const { fileId, known } = await this.receiveFile.run(rawBody(request), { ...query, caller })
    if (known) response.status(200)
    const view = await this.view(fileId, caller, response)
    return known ? { ...view, known } : view
  }

  @Get()
  list(@Query() query: ListFilesDto, @TheCaller() caller: Caller): Promise<FilePage> {
    return this.transactions.run(async (tx) => listFiles(tx, await mayActFor(tx, caller), query))
  }

  @Get(':id')
  one(
    @Param('id', ExistingFileId) id: string,
    @TheCaller() caller: Caller,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FileView> {
    return this.view(id, caller, response)
  }

  /** Confirms or corrects how the file is read; it is then read, or read again. */
  @Put(':id/reading')
  async confirm(
    @Param('id', ExistingFileId) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: ConfirmReadingDto,
    @TheCaller() caller: Caller,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FileView> {
    const version = requiredVersion(ifMatch)
    await this.confirmReading.run({ fileId: id, version, caller, answers: body })
    return this.view(id, caller, response)
  }

  /** Takes the file back: its payments count no longer, and it stays to be seen. */
  @Post(':id/withdrawal')
  @HttpCode(200)
  async withdraw(
    @Param('id', ExistingFileId) id: string,
    @TheCaller() caller: Caller,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FileView> {
    await this.transactions.run((tx) => this.withdrawFile.run(tx, { fileId: id, caller }))
    return this.view(id, caller, response)
  }

  private async view(id: string, caller: Caller, response: Response): Promise<FileView> {
    const view = await this.transactions.run(async (tx) =>
      oneFile(tx, await mayActFor(tx, caller), id),
    )
    response.setHeader('ETag', `"${view.version}"`)
    return view
  }
}
