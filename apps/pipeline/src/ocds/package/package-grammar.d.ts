/** Where the scanner stands: the few objects and lists of a package that lead to releases. */
export type Place = 'package' | 'releases' | 'records' | 'record' | 'record-releases';
/** What a value is to the scanner: a place to enter, or something to take or pass over whole. */
export type Meaning = Place | 'release' | 'metadata' | 'other';
/** What the next value means, by where it stands (OCDS release package and record package). */
export declare function meaningOf(place: Place | undefined, key: string): Meaning;
/** Whether a place is a list; the others are objects. */
export declare function isList(place: Place): boolean;
/** Whether a meaning is a place that the scanner goes into. */
export declare function isPlace(meaning: Meaning): meaning is Place;
/** The bracket that a place begins with. */
export declare function opening(place: Place): number;
/** The bracket that a place ends with. */
export declare function closing(place: Place): number;
//# sourceMappingURL=package-grammar.d.ts.map