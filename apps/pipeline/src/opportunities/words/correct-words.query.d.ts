import type { EntityManager } from 'typeorm';
/**
 * The words of a search with those that no opportunity has replaced by the nearest that one has;
 * undefined when there is nothing to replace.
 */
export declare function correctedWords(tx: EntityManager, words: string): Promise<string | undefined>;
//# sourceMappingURL=correct-words.query.d.ts.map