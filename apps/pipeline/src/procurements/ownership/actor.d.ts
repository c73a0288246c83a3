import type { Caller, CallerOrganisation } from '@inroad/service-kit/access/caller';
/** A person at work for a contracting authority. */
export interface Actor {
    personId: string;
    organisation: CallerOrganisation;
    /** The organisation that acts for the authority by delegation. */
    via?: string;
}
/** @throws Forbidden NOT_AN_AUTHORITY when the caller acts for a firm, or for nobody */
export declare function actorOf({ personId, organisation, via }: Caller): Actor;
/** The caller as one who may have drafts, if that is so: reading asks nobody to be an authority. */
export declare function readerOf(caller: Caller | undefined): Actor | undefined;
//# sourceMappingURL=actor.d.ts.map