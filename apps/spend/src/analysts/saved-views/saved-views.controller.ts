import { Transactions } from '@inroad/database/transactions'
import { SignedIn } from '@inroad/service-kit/access/access.decorators'
import { type Caller, TheCaller } from '@inroad/service-kit/access/caller'
import { Clock } from '@inroad/service-kit/clock'
import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common'
import { removeView } from './remove-view.js'
import { saveView } from './save-view.js'
import type { SavedView, SavedViewList } from './saved-view.view.js'
import { SaveViewDto } from './saved-views.dto.js'
import { savedViews } from './saved-views.query.js'

/** Pages of figures that somebody comes back to. Everybody sees their own alone. */
@Controller('saved-views')
@SignedIn()
export class SavedViewsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@TheCaller() { personId }: Caller): Promise<SavedViewList> {
    return { items: await this.transactions.run((tx) => savedViews(tx, personId)) }
  }

  @Post()
  save(@Body() { name, address }: SaveViewDto, @TheCaller() caller: Caller): Promise<SavedView> {
    const view = { ownerId: caller.personId, name, address, now: this.clock.now() }
    return this.transactions.run((tx) => saveView(tx, view))
  }

  @Delete(':id')
  @HttpCode(204)
  async remove(@Param('id') id: string, @TheCaller() { personId }: Caller): Promise<void> {
    await this.transactions.run((tx) => removeView(tx, id, personId))
  }
}
