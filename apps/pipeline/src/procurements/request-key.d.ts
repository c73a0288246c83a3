/**
 * What is kept of an `Idempotency-Key`: it is the one organisation's own, so that nobody meets
 * another's work by the same key.
 */
export declare function keyOf(organisationId: string, requestKey: string | undefined): Buffer | undefined;
export declare function hashOf(text: string): Buffer;
//# sourceMappingURL=request-key.d.ts.map