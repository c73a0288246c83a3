/**
 * What a member is read as. `text` also takes a number; `instant` a date, a day standing for its
 * start; `last-instant` the same, a day standing for its end; `decimal` an amount of money.
 */
export type Leaf = 'text' | 'flag' | 'instant' | 'last-instant' | 'decimal';
/** The known members of an object; a list is written as an array of one. */
export type Shape = Leaf | readonly [Shape] | {
    readonly [member: string]: Shape;
};
/** The type that a shape reads: every member may be absent. */
export type Shaped<S> = S extends 'flag' ? boolean : S extends Leaf ? string : S extends readonly [infer Element] ? Shaped<Element>[] : {
    [Member in keyof S]?: Shaped<S[Member]>;
};
/** Something in a release that was passed over; the rest of it stands. */
export interface Warning {
    /** Where, such as `tender.tenderPeriod.endDate`. */
    field: string;
    message: string;
}
/**
 * Makes a value fit a shape: what is of another type is taken out and named in `warnings`; members
 * that the shape does not know stay, and so does null, which in an update removes something.
 */
export declare function conform<S extends Shape>(value: unknown, shape: S, field: string, warnings: Warning[]): Shaped<S> | undefined;
//# sourceMappingURL=conform.d.ts.map