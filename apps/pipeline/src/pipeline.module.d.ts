export declare class PipelineModule {
}
//# sourceMappingURL=pipeline.module.d.ts.map