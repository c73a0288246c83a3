import { type NoticeField } from './notice-field.js';
import type { NoticeTextInput } from './notice-text-input.js';
/** A preliminary market engagement notice, UK2: Procurement Act 2023 s.17, Regulations 2024 reg 17. */
export declare function engagementNoticeFields(input: NoticeTextInput): NoticeField[];
/** A planned procurement notice, UK3: s.15, reg 16. */
export declare function plannedNoticeFields(input: NoticeTextInput): NoticeField[];
/** A pipeline notice, UK1: s.93, reg 15. */
export declare function pipelineNoticeFields(input: NoticeTextInput): NoticeField[];
//# sourceMappingURL=planning-notice-fields.d.ts.map