import { ServiceConfig } from '@inroad/service-kit/service-config'

/** The pipeline needs nothing beyond what every service needs. */
export class PipelineConfig extends ServiceConfig {}
