import { BrowsableCodes } from './browsable-codes.js';
import { BrowseCpvDto } from './browse-codes.dto.js';
import { type Region } from './region-tree.js';
export interface CpvCategory {
    /** Eight digits. */
    code: string;
    /** The digits that mean something: what a search takes as `cpv`. */
    prefix: string;
    label: string;
    /** Open ones in it or in a part of it. */
    opportunities: number;
    /** Whether it has parts that are known here. */
    hasParts: boolean;
}
export interface CpvCategories {
    items: CpvCategory[];
    /** What the category asked for lies in, from the widest down, itself last. */
    around: CpvCategory[];
}
/** Code lists to browse, with how many opportunities are open in each. */
export declare class CodesController {
    private readonly codes;
    constructor(codes: BrowsableCodes);
    cpv({ under, words }: BrowseCpvDto): Promise<CpvCategories>;
    regions(): Promise<Region>;
}
//# sourceMappingURL=codes.controller.d.ts.map