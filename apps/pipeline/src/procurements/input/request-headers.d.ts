/**
 * The version that a change is meant for (RFC 9110 `If-Match`), as `ETag` gave it.
 * @throws InvalidInput naming the header
 */
export declare function requiredVersion(ifMatch: string | undefined): number;
export declare function entityTag(version: number): string;
/** @throws InvalidInput when the key is empty, too long or not printable ASCII */
export declare function requestKey(idempotencyKey: string | undefined): string | undefined;
//# sourceMappingURL=request-headers.d.ts.map