import { ServiceConfig } from '@inroad/service-kit/service-config';
/** The pipeline needs nothing beyond what every service needs. */
export declare class PipelineConfig extends ServiceConfig {
}
//# sourceMappingURL=config.d.ts.map