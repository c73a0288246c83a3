import type { Provider, Type } from '@nestjs/common'
import { IndirectShareController } from './figure/indirect-share.controller.js'
import { ReadIndirectShare } from './figure/read-indirect-share.js'
import { GiveReturn } from './returns/give-return.js'
import { IndirectReturnsController } from './returns/indirect-returns.controller.js'

/** For the service's module. */
export const indirectControllers: Type[] = [IndirectShareController, IndirectReturnsController]

export const indirectProviders: Provider[] = [GiveReturn, ReadIndirectShare]
