import { Anyone } from '@inroad/service-kit/access/access.decorators'
import { Controller, Get } from '@nestjs/common'
import { METHODS, methodView } from './published-methods.js'
import type { MethodView } from './method.view.js'

/** The published ways to calculate the SME share. */
@Controller('methods')
@Anyone()
export class MethodsController {
  /** Every version, the newest first; none is ever changed or taken away. */
  @Get()
  list(): MethodView[] {
    return METHODS.map(methodView)
  }
}
