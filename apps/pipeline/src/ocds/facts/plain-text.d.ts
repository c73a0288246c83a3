/**
 * Text as people read it: without HTML tags, entities, control characters and superfluous white
 * space, and cut to a length in UTF-16 units with "…" at the cut.
 * @returns undefined when nothing is left
 */
export declare function plainText(text: string | undefined, most: number): string | undefined;
/** The text, or as much of it as fits with "…" at its end; never half of a character. */
export declare function cut(text: string, most: number): string;
//# sourceMappingURL=plain-text.d.ts.map