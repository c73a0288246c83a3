import type { AwardFacts, ContractFacts } from '../facts/procurement-facts.js';
/** What has been published of a procurement so far, so that nothing is published twice. */
export interface Told {
    /** The furthest stage at which it was an opportunity; absent when it never was one. */
    published?: 'planning' | 'tender';
    /** Whether its end was published after that. */
    closed: boolean;
    /** A fingerprint of each announced award, by award id. */
    awards: Readonly<Record<string, string>>;
    /** A fingerprint of each contract entered, by contract id. */
    contracts: Readonly<Record<string, string>>;
}
export declare const NOTHING_TOLD: Told;
/**
 * Equal for two statements of an award or a contract that say the same, whatever the order of the
 * suppliers and codes or the offset of a date.
 */
export declare function fingerprint(deal: AwardFacts | ContractFacts): string;
//# sourceMappingURL=told.d.ts.map