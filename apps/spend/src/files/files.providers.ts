import type { Provider, Type } from '@nestjs/common'
import { ConfirmReading } from './changing/confirm-reading.js'
import { WithdrawFile } from './changing/withdraw-file.js'
import { FileRowsController } from './file-rows.controller.js'
import { FilesController } from './files.controller.js'
import { IngestFile } from './ingesting/ingest-file.js'
import { IngestSignal } from './ingesting/ingest-signal.js'
import { IngestWorker } from './ingesting/ingest-worker.js'
import { ProposeFile } from './proposing/propose-file.js'
import { CorrectFile } from './receiving/correct-file.js'
import { KeepFile } from './receiving/keep-file.js'
import { ReceiveFile } from './receiving/receive-file.js'

/** For the service's module. */
export const filesControllers: Type[] = [FilesController, FileRowsController]

export const filesProviders: Provider[] = [
  KeepFile,
  ProposeFile,
  ReceiveFile,
  CorrectFile,
  ConfirmReading,
  WithdrawFile,
  IngestFile,
  IngestSignal,
  IngestWorker,
]
