import type { Money } from '@inroad/events/shapes';
import type { Warning } from '../release/conform.js';
import type { OcdsValue, Tender } from '../release/release.js';
/**
 * Money as published: `amount`, which is before VAT, or else `amountGross` (UK extension). Zero is
 * what authorities leave in a box they have nothing to say in, so it counts as not stated.
 */
export declare function readMoney(value: OcdsValue | undefined): Money | undefined;
/**
 * The lots on offer. A lot's value in another currency than the tender's is an unset list of
 * currencies (AED is its first entry), so it is passed over.
 */
export declare function readLots(tender: Tender, ended: ReadonlySet<string>, warnings: Warning[]): {
    id: string;
    title?: string | undefined;
    value?: {
        amount: string;
        currency: string;
    } | undefined;
}[];
//# sourceMappingURL=read-value.d.ts.map