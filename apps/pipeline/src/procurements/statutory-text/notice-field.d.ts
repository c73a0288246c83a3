/** One field of a notice as the form on Find a Tender asks for it, ready to be copied. */
export interface NoticeField {
    /** Heading of the part of the form. */
    section: string;
    /** Label of the field. */
    label: string;
    /** Text to copy; absent when it has not been stated. */
    value?: string;
    /** The notice needs it, and it has not been stated. */
    missing: boolean;
    /** What to do about it, or where it comes from. */
    hint?: string;
}
interface More {
    hint?: string;
    /** The notice goes without. */
    optional?: boolean;
}
/** The fields of one part of the form. */
export declare function part(section: string): (label: string, value: string | undefined, more?: More) => NoticeField;
export type Part = ReturnType<typeof part>;
/** What Find a Tender knows of the authority that signs in there. */
export declare const FROM_ACCOUNT = "Find a Tender fills this in from your organisation\u2019s account.";
export declare const NOT_KEPT = "This is not kept here. Give it on Find a Tender.";
export {};
//# sourceMappingURL=notice-field.d.ts.map