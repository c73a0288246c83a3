import { databaseFault } from '@inroad/database/database-fault'
import { Transactions } from '@inroad/database/transactions'
import { faultOf, type Log } from '@inroad/messaging/log'
import { WorkLoop } from '@inroad/messaging/work-loop'
import { LOG } from '@inroad/service-kit/service.module'
import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common'
import { UnreadableFile } from '../reading/unreadable-file.js'
import { FileChangedMeanwhile } from '../counting/count-reading.js'
import { claimNextFile, type FileToRead } from './file-to-read.js'
import { IngestFile } from './ingest-file.js'
import { IngestSignal } from './ingest-signal.js'
import { giveUp, tryLater } from './failed-file.js'

/** Milliseconds. */
const LOOK_EVERY = 1_000
const MOST_ATTEMPTS = 5

/** Reads files that wait, one after another. Every copy of the service may do so. */
@Injectable()
export class IngestWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop: WorkLoop

  constructor(
    private readonly transactions: Transactions,
    private readonly ingestFile: IngestFile,
    signal: IngestSignal,
    @Inject(LOG) private readonly log: Log,
  ) {
    this.loop = new WorkLoop(signal, LOOK_EVERY)
  }

  onApplicationBootstrap(): void {
    this.loop.start(() => this.ingestNext())
  }

  /** The file in hand is finished. */
  onModuleDestroy(): Promise<void> {
    return this.loop.stop()
  }

  /** Whether there may be more to do at once. */
  private async ingestNext(): Promise<boolean> {
    let file: FileToRead | undefined
    try {
      file = await claimNextFile(this.transactions.dataSource)
      if (!file) return false
      await this.ingestFile.run(file)
      return true
    } catch (error) {
      if (file) await this.failed(file, error)
      else this.log.warn(faultOf(error), 'could not look for files to read')
      return file !== undefined
    }
  }

  private async failed(file: FileToRead, error: unknown): Promise<void> {
    const { dataSource } = this.transactions
    if (error instanceof FileChangedMeanwhile) return
    try {
      if (error instanceof UnreadableFile) return await giveUp(dataSource, file, error)
      const details = { ...faultOf(error), file: file.publicId }
      this.log.warn(details, 'could not read a file; it is tried again')
      const isOver = databaseFault(error) === 'other' && file.attempts >= MOST_ATTEMPTS
      await (isOver ? giveUp(dataSource, file) : tryLater(dataSource, file))
    } catch (fault) {
      this.log.warn({ ...faultOf(fault), file: file.publicId }, 'could not postpone a file')
    }
  }
}
