import type { Provider, Type } from '@nestjs/common'
import { BreakdownController } from './breakdown/breakdown.controller.js'
import { KeepFigure } from './kept/keep-figure.js'
import { KeptFiguresController } from './kept/kept-figures.controller.js'
import { ShowKeptFigure } from './kept/show-kept-figure.js'
import { LinesController } from './lines/lines.controller.js'
import { MethodsController } from './methods/methods.controller.js'
import { PaymentTimesController } from './payment-times/payment-times.controller.js'
import { RollupWorker } from './rollups/rollup-worker.js'
import { ReadFigures } from './scope/read-figures.js'
import { SeriesController } from './series/series.controller.js'
import { SmeShareController } from './share/sme-share.controller.js'
import { SuppliersFiguresController } from './suppliers/suppliers-figures.controller.js'

/** For the service's module. `GET /figures/:id` is the last: it would take the others' addresses. */
export const figuresControllers: Type[] = [
  MethodsController,
  SmeShareController,
  BreakdownController,
  SeriesController,
  SuppliersFiguresController,
  PaymentTimesController,
  LinesController,
  KeptFiguresController,
]

export const figuresProviders: Provider[] = [ReadFigures, KeepFigure, ShowKeptFigure, RollupWorker]
