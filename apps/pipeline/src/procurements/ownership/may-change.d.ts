import type { Party } from '@inroad/events/shapes';
import type { CallerOrganisation } from '@inroad/service-kit/access/caller';
/** What decides whose a procurement is. */
export interface Belonging {
    /** Who entered it; absent when it was imported first. */
    organisationId: string | null;
    /** Whether a publisher's release of it was imported. */
    imported: boolean;
    buyers: readonly Party[];
}
/**
 * Whether an authority may change a procurement.
 *
 * - What was entered here belongs to the one who entered it.
 * - Once a release was imported, the buyers it names by an identifier are in the right: an ocid that
 *   somebody else entered first gives them nothing.
 */
export declare function mayChange(its: Belonging, organisation: CallerOrganisation): boolean;
/** @throws RuleBroken BUYER_IS_ANOTHER: nobody publishes in another's name alone */
export declare function assertAmongBuyers(buyers: readonly Party[], organisation: CallerOrganisation): void;
/** An organisation as a notice names it. */
export declare function asBuyer({ name, identifiers }: CallerOrganisation): Party;
//# sourceMappingURL=may-change.d.ts.map