import type { NoticeField } from './notice-field.js';
import type { NoticeTextInput } from './notice-text-input.js';
/**
 * The text of a notice for Find a Tender, field by field in the order of its form. An entry that no
 * statute asks for has the fields of a tender notice, should it be put there all the same.
 */
export declare function statutoryText(input: NoticeTextInput): NoticeField[];
//# sourceMappingURL=statutory-text.d.ts.map