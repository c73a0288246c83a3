import type { SplitFault, SplitRelease } from './split-item.js';
type Ending = SplitRelease | Pick<SplitFault, 'code' | 'message' | 'offset' | 'index' | 'fatal'>;
/**
 * The object that is the whole file. A file may be one release and no package, which is certain only
 * at its end, so its bytes are kept until a list of releases shows up or they become too many.
 */
export declare class OuterDocument {
    private readonly mostBytes;
    begin: number | undefined;
    finish: number | undefined;
    private listed;
    private hasOcid;
    private readonly bytes;
    constructor(mostBytes: number);
    /** One of its own members was met. */
    named(key: string): void;
    /** @param before bytes of the file before this chunk */
    keep(chunk: Buffer, before: number): void;
    /** What it turned out to be, besides a package: one release, or nothing of use. */
    ending(): Ending | undefined;
}
export {};
//# sourceMappingURL=outer-document.d.ts.map