import { Module } from '@nestjs/common'
import { analystsControllers, analystsProviders } from './analysts/analysts.providers.js'
import {
  authoritiesControllers,
  authoritiesProviders,
} from './authorities/authorities.providers.js'
import { figuresControllers, figuresProviders } from './figures/figures.providers.js'
import { filesControllers, filesProviders } from './files/files.providers.js'
import { indirectControllers, indirectProviders } from './indirect/indirect.providers.js'
import { payeesControllers, payeesProviders } from './payees/payees.providers.js'
import { routesControllers, routesProviders } from './routes/routes.providers.js'
import { smeStatusControllers, smeStatusProviders } from './sme-status/sme-status.providers.js'

@Module({
  controllers: [
    ...filesControllers,
    ...payeesControllers,
    ...smeStatusControllers,
    ...routesControllers,
    ...indirectControllers,
    ...analystsControllers,
    ...authoritiesControllers,
    // The last: its `/figures/:id` would take the addresses of other figures.
    ...figuresControllers,
  ],
  providers: [
    ...filesProviders,
    ...payeesProviders,
    ...smeStatusProviders,
    ...routesProviders,
    ...figuresProviders,
    ...indirectProviders,
    ...analystsProviders,
    ...authoritiesProviders,
  ],
})
export class SpendModule {}
