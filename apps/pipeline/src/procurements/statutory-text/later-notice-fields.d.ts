import type { NoticeCode } from '@inroad/codelists/notice-types';
import { type NoticeField } from './notice-field.js';
import type { NoticeTextInput } from './notice-text-input.js';
/** A procurement termination notice, UK12: Procurement Act 2023 s.55, Regulations 2024 reg 37. */
export declare function terminationNoticeFields(input: NoticeTextInput): NoticeField[];
/** Any other notice: what it is about, then what has to be given on Find a Tender itself. */
export declare function laterNoticeFields(input: NoticeTextInput, code: NoticeCode): NoticeField[];
//# sourceMappingURL=later-notice-fields.d.ts.map