import { Transactions } from '@inroad/database/transactions'
import { Allow } from '@inroad/service-kit/access/access.decorators'
import { type Caller, TheCaller } from '@inroad/service-kit/access/caller'
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common'
import { ExistingPartId } from '../existing-id.js'
import type { ActView } from './act.view.js'
import { DecidePayee } from './decide-payee.js'
import { DecidePayeeDto, MergeSupplierDto, SplitSupplierDto } from './deciding.dto.js'
import { MergeSupplier } from './merge-supplier.js'
import { SplitSupplier } from './split-supplier.js'
import { UndoAct } from './undo-act.js'

/**
 * Decisions of people on who was paid. For analysts of an organisation that paid the payee, since a
 * supplier is the same one whoever pays it; each is an event, and each can be undone.
 */
@Controller()
@Allow('analyst', 'operator')
export class DecidingController {
  constructor(
    private readonly transactions: Transactions,
    private readonly decidePayee: DecidePayee,
    private readonly splitSupplier: SplitSupplier,
    private readonly mergeSupplier: MergeSupplier,
    private readonly undoAct: UndoAct,
  ) {}

  @Post('payees/:id/decisions')
  decide(
    @Param('id', ExistingPartId) payeeId: string,
    @Body() body: DecidePayeeDto,
    @TheCaller() caller: Caller,
  ): Promise<ActView> {
    return this.transactions.run((tx) => this.decidePayee.run(tx, { ...body, payeeId, caller }))
  }

  /** Takes spellings out of a supplier: together they are a supplier of their own. */
  @Post('suppliers/:id/split')
  split(
    @Param('id', ExistingPartId) supplierId: string,
    @Body() body: SplitSupplierDto,
    @TheCaller() caller: Caller,
  ): Promise<ActView> {
    return this.transactions.run((tx) =>
      this.splitSupplier.run(tx, { ...body, supplierId, caller }),
    )
  }

  /** All spellings of this supplier count for the other from now on. */
  @Post('suppliers/:id/merge')
  merge(
    @Param('id', ExistingPartId) supplierId: string,
    @Body() body: MergeSupplierDto,
    @TheCaller() caller: Caller,
  ): Promise<ActView> {
    return this.transactions.run((tx) =>
      this.mergeSupplier.run(tx, { ...body, supplierId, caller }),
    )
  }

  /** Takes back all decisions of one act. Refused where later decisions stand on them. */
  @Post('acts/:id/undo')
  @HttpCode(200)
  undo(@Param('id', ExistingPartId) actId: string, @TheCaller() caller: Caller): Promise<ActView> {
    return this.transactions.run((tx) => this.undoAct.run(tx, { actId, caller }))
  }
}
