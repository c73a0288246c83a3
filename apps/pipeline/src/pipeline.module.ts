import { Module } from '@nestjs/common'
import { ImportsController } from './imports/imports.controller.js'
import { AmendProcurement } from './procurements/amend-procurement.js'
import { EndProcurement } from './procurements/end-procurement.js'
import { ProcurementsController } from './procurements/procurements.controller.js'
import { PublishNotice } from './procurements/publish-notice.js'

@Module({
  controllers: [ProcurementsController, ImportsController],
  providers: [PublishNotice, AmendProcurement, EndProcurement],
})
export class PipelineModule {}
