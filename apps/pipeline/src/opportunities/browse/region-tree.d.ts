import type { ListedCode } from './cpv-tree.js';
/** A region with its parts. */
export interface Region {
    code: string;
    label: string;
    /** Open ones in it or in a part of it. */
    opportunities: number;
    parts: Region[];
}
/** The United Kingdom with its parts, as far as the list is known here. */
export declare function regionTree(codes: readonly ListedCode[], counts: ReadonlyMap<string, number>): Region;
//# sourceMappingURL=region-tree.d.ts.map