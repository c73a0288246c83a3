/** What kept something from being read: a reason known by its code, and never its content. */
export declare function readingFault(error: unknown): string;
//# sourceMappingURL=reading-fault.d.ts.map