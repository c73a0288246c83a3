/** One element of `releases`, as its bytes stand in the file. */
export interface SplitRelease {
    kind: 'release';
    raw: Buffer;
    /** Bytes before it, after unpacking and without a byte order mark. */
    offset: number;
    /** Counted over the whole file, from 0. */
    index: number;
}
/** Something that kept a part of the file from being read. */
export interface SplitFault {
    kind: 'fault';
    code: 'not-json' | 'not-ocds' | 'cut-off' | 'too-large' | 'not-a-release' | 'broken';
    /** A sentence for the person who gave the file. */
    message: string;
    offset: number;
    /** The release it cost; absent when it is about the file. */
    index?: number;
    /** Whether reading ended here, so that later releases may be missing. */
    fatal: boolean;
}
export type SplitItem = SplitRelease | SplitFault;
/** What a package says of itself (OCDS `uri`, `version`, `publishedDate`, `publisher.name`, `links.next`). */
export interface PackageMetadata {
    uri?: string;
    version?: string;
    publishedDate?: string;
    publisher?: string;
    /** Where the next page is; absent on the last. */
    next?: string;
}
export interface SplitEnd {
    metadata: PackageMetadata;
    releases: number;
    faults: number;
    /** Bytes read, after unpacking. */
    bytes: number;
}
//# sourceMappingURL=split-item.d.ts.map