import { type RunningService } from '@inroad/service-kit/start-service';
/** Who may ask: `pipelineAccess.bearer('buyer')` is an `Authorization` header. */
export declare const pipelineAccess: import("@inroad/testing/access-for-tests").AccessForTests;
/** The pipeline on a migrated database, at a time that stands still. */
export declare function startPipeline(url: string, now?: Date): Promise<RunningService>;
//# sourceMappingURL=pipeline-service.d.ts.map