import { type NoticeField } from './notice-field.js';
import type { NoticeTextInput } from './notice-text-input.js';
/** Each lot, or why there are none: Procurement Act 2023 s.18(2), Regulations 2024 reg 18(2)(q). */
export declare function lotFields({ facts: { lots }, terms }: NoticeTextInput): NoticeField[];
//# sourceMappingURL=lot-fields.d.ts.map