/** What a sentence says of insurance. */
export type InsuranceWords = 'before-award' | 'afterwards' | 'time-not-said' | 'nothing-asked';
/**
 * Reads from a sentence by when insurance is asked for. Words decide, so it may be wrong: it only ever
 * leads to advice that quotes the sentence.
 */
export declare function insuranceWords(sentence: string): InsuranceWords;
//# sourceMappingURL=insurance-words.d.ts.map