import type { ServiceDefinition } from '@inroad/service-kit/service-definition';
import { PipelineConfig } from './config.js';
export declare const pipeline: ServiceDefinition<PipelineConfig>;
//# sourceMappingURL=service.d.ts.map