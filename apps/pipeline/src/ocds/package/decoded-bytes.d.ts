/** A compressed file that does not unpack. */
export declare class BadGzip extends Error {
    readonly cutOff: boolean;
    constructor(cutOff: boolean);
}
/**
 * The same bytes unpacked when they are gzip (RFC 1952, known by its first two bytes, whatever the
 * file is called), and without a UTF-8 byte order mark.
 * @throws BadGzip, or what reading the bytes throws
 */
export declare function decodedBytes(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer>;
//# sourceMappingURL=decoded-bytes.d.ts.map