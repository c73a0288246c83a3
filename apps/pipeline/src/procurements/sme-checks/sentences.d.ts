/** The sentences of a text, its line breaks taken as ends: lists seldom have full stops. */
export declare function sentencesOf(...texts: readonly (string | undefined)[]): string[];
/** A sentence as it is quoted back: long ones are cut. */
export declare function quoted(sentence: string): string;
//# sourceMappingURL=sentences.d.ts.map