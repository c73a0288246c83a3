import { type NoticeField } from './notice-field.js';
import type { NoticeTextInput } from './notice-text-input.js';
/** Title and the part `Scope`: the subject-matter of Procurement Regulations 2024, reg 14. */
export declare function scopeFields({ facts, terms, ocid, labels }: NoticeTextInput): NoticeField[];
//# sourceMappingURL=scope-fields.d.ts.map