import { type Warning } from './conform.js';
import { type Publisher } from './publishers.js';
import { type IdentifiedRelease } from './release.js';
/** Why a release was not taken, as a sentence without its content. */
export interface Rejection {
    reason: string;
    field?: string;
    ocid?: string;
    releaseId?: string;
}
export type ParsedRelease = {
    release: IdentifiedRelease;
    idFromContent: boolean;
    warnings: Warning[];
} | {
    rejection: Rejection;
};
/**
 * Reads one release of an OCDS 1.1 package.
 *
 * A release without an ocid, a date or a known publisher is rejected: it could be neither stored,
 * ordered nor trusted. One without an id gets one from its content. Anything else that is not as the
 * standard has it costs that member only, with a warning.
 */
export declare function parseRelease(raw: Buffer | string, publishers?: readonly Publisher[]): ParsedRelease;
//# sourceMappingURL=parse-release.d.ts.map