import { Module } from '@nestjs/common'
import { ImportsController } from './imports/imports.controller.js'
import { CodesController } from './opportunities/browse/codes.controller.js'
import { BrowsableCodes } from './opportunities/browse/browsable-codes.js'
import { OpportunitiesController } from './opportunities/opportunities.controller.js'
import { FillSearch } from './opportunities/projection/fill-search.js'
import { AmendProcurement } from './procurements/amend-procurement.js'
import { DraftsController } from './procurements/drafts/drafts.controller.js'
import { EndProcurement } from './procurements/end-procurement.js'
import { PreparationController } from './procurements/preparation.controller.js'
import { ProcurementsController } from './procurements/procurements.controller.js'
import { PublishNotice } from './procurements/publish-notice.js'
import { SeedCodeLists } from './seed-code-lists.js'

@Module({
  controllers: [
    ProcurementsController,
    DraftsController,
    PreparationController,
    ImportsController,
    OpportunitiesController,
    CodesController,
  ],
  providers: [
    PublishNotice,
    AmendProcurement,
    EndProcurement,
    SeedCodeLists,
    FillSearch,
    BrowsableCodes,
  ],
})
export class PipelineModule {}
