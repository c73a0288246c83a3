import type { Regime } from '@inroad/events/pipeline/opportunity.shape';
import type { Release } from '../release/release.js';
/**
 * The law a procurement runs under, as one release shows it.
 *
 * - `tender.legalBasis` UKPGA 2023/54 is the Procurement Act.
 * - A CELEX legal basis marks a pre-Act form, which is also what Provider Selection Regime notices
 *   are published on; those say so in words only.
 * - Directive 2014/24 otherwise stands for the Public Contracts Regulations 2015, except in Scotland,
 *   which has its own. The regimes of Scotland and Wales, utilities and concessions are `other`.
 *
 * @param before what earlier releases showed; it stands when this one says nothing of its own
 */
export declare function regimeOf(release: Release, before?: Regime): Regime;
//# sourceMappingURL=regime.d.ts.map