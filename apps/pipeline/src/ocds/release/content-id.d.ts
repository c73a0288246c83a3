/**
 * A stable id for a release that has none: the hash of its content, whatever the order of its members
 * or the white space between them, so that the same release read twice is the same release.
 */
export declare function contentId(release: unknown): string;
//# sourceMappingURL=content-id.d.ts.map