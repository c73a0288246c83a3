/**
 * The candidate that takes the fewest slips of the pen to come from a word: a letter too many, too
 * few, wrong, or two in each other's place. One slip in short words, two in others; undefined when
 * none is as near. Of equals the first.
 */
export declare function nearestWord(word: string, candidates: readonly string[]): string | undefined;
//# sourceMappingURL=nearest-word.d.ts.map