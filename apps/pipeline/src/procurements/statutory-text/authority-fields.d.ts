import { type NoticeField } from './notice-field.js';
import type { NoticeTextInput } from './notice-text-input.js';
/** The part `Contracting authority`: Procurement Regulations 2024, reg 13, for each buyer. */
export declare function authorityFields({ facts: { buyers } }: NoticeTextInput): NoticeField[];
//# sourceMappingURL=authority-fields.d.ts.map