import type { Provider, Type } from '@nestjs/common'
import { DecidePayee } from './deciding/decide-payee.js'
import { DecidingController } from './deciding/deciding.controller.js'
import { MergeSupplier } from './deciding/merge-supplier.js'
import { SplitSupplier } from './deciding/split-supplier.js'
import { UndoAct } from './deciding/undo-act.js'
import { RegistersController } from './registers/registers.controller.js'
import { ReviewController } from './review/review.controller.js'
import { SuppliersController } from './suppliers/suppliers.controller.js'

/** For the service's module. */
export const payeesControllers: Type[] = [
  ReviewController,
  DecidingController,
  SuppliersController,
  RegistersController,
]

export const payeesProviders: Provider[] = [DecidePayee, SplitSupplier, MergeSupplier, UndoAct]
