export declare class BrowseCpvDto {
    /** Leading digits of the category whose parts are wanted; the divisions when left out. */
    under?: string;
    /** Words of the text, or the first digits, as they are typed. */
    words?: string;
}
//# sourceMappingURL=browse-codes.dto.d.ts.map