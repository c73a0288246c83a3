import { type NoticeField } from './notice-field.js';
import type { NoticeTextInput } from './notice-text-input.js';
/** A tender notice, UK4: Procurement Act 2023 s.21, Regulations 2024 regs 18 to 22. */
export declare function tenderNoticeFields(input: NoticeTextInput): NoticeField[];
/** Which firms it suits, and the conditions of participation. */
export declare function participationFields(input: NoticeTextInput): NoticeField[];
//# sourceMappingURL=tender-notice-fields.d.ts.map