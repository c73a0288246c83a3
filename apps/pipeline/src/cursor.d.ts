/** The last row of a page in a list that is newest first: what follows it comes next. */
export interface AfterRow {
    /** RFC 3339, to the microsecond that the database keeps. */
    at: string;
    id: string;
}
/** How a query has to give the column by which its rows are ordered. */
export declare function instantText(column: string): string;
export declare function writeCursor({ at, id }: AfterRow): string;
/** @throws InvalidInput when the text was not made by `writeCursor` */
export declare function readCursor(text: string | undefined): AfterRow | undefined;
//# sourceMappingURL=cursor.d.ts.map