import type { PackageMetadata, SplitItem } from './split-item.js';
/**
 * Walks a release package or record package byte by byte and hands out each release whole. It goes
 * into the few lists that lead to releases and passes over all else, so at most one release is held.
 */
export declare class ReleaseScanner {
    private readonly mostBytes;
    metadata: PackageMetadata;
    releases: number;
    bytes: number;
    stopped: boolean;
    private readonly places;
    private readonly outer;
    private key;
    private taking;
    private found;
    constructor(mostBytes: number);
    feed(chunk: Buffer): SplitItem[];
    /** To be called once, after the last chunk. */
    end(): SplitItem[];
    private step;
    private turn;
    private leave;
    private value;
    private unexpected;
    private take;
    private takeOn;
    private taken;
    private released;
    private whereItEnds;
    private fault;
    private stop;
    private handOut;
}
//# sourceMappingURL=release-scanner.d.ts.map