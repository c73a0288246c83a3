import { Transactions } from '@inroad/database/transactions'
import type { Log } from '@inroad/messaging/log'
import { Messaging } from '@inroad/messaging/messaging'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Wake } from '@inroad/messaging/outbox/wake'
import type { DynamicModule } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { Clock } from './clock.js'
import { everyServiceControllers } from './every-service-controllers.js'
import { SettleDeadLetter } from './operations/settle-dead-letter.js'
import type { ServiceConfig } from './service-config.js'
import type { ServiceDefinition } from './service-definition.js'

/** The injection token of the logger: `@Inject(LOG) log: Log`. */
export const LOG = Symbol('inroad.log')

export interface ServiceParts<Config extends ServiceConfig> {
  definition: ServiceDefinition<Config>
  config: Config
  dataSource: DataSource
  messaging: Messaging
  clock: Clock
  log: Log
}

/** What every service can have injected, around the service's one module. */
export class ServiceModule {
  static around<Config extends ServiceConfig>(parts: ServiceParts<Config>): DynamicModule {
    const { definition, config, dataSource, messaging, clock, log } = parts
    const provided = [
      { provide: definition.config, useValue: config },
      { provide: DataSource, useValue: dataSource },
      { provide: Transactions, useValue: new Transactions(dataSource) },
      { provide: Outbox, useValue: new Outbox(new Wake(dataSource, definition.name)) },
      { provide: Messaging, useValue: messaging },
      { provide: SettleDeadLetter, useValue: new SettleDeadLetter(log) },
      { provide: Clock, useValue: clock },
      { provide: LOG, useValue: log },
    ]
    return {
      module: ServiceModule,
      global: true,
      imports: [definition.module],
      controllers: [...everyServiceControllers],
      providers: provided,
      exports: provided.map(({ provide }) => provide),
    }
  }
}
