import { isNoticeCode, type NoticeCode } from '@inroad/codelists/notice-types'
import {
  engagementNoticeFields,
  pipelineNoticeFields,
  plannedNoticeFields,
} from './planning-notice-fields.js'
import { laterNoticeFields, terminationNoticeFields } from './later-notice-fields.js'
import type { NoticeField } from './notice-field.js'
import type { NoticeTextInput } from './notice-text-input.js'
import { tenderNoticeFields } from './tender-notice-fields.js'

type FieldsOf = (input: NoticeTextInput) => NoticeField[]

const FORMS: Readonly<Partial<Record<NoticeCode, FieldsOf>>> = {
  UK1: pipelineNoticeFields,
  UK2: engagementNoticeFields,
  UK3: plannedNoticeFields,
  UK4: tenderNoticeFields,
  UK12: terminationNoticeFields,
}

/**
 * The text of a notice for Find a Tender, field by field in the order of its form. An entry that no
 * statute asks for has the fields of a tender notice, should it be put there all the same.
 */
export function statutoryText(input: NoticeTextInput): NoticeField[] {
  const { kind } = input
  if (!isNoticeCode(kind)) return tenderNoticeFields(input)
  const form = FORMS[kind]
  return form ? form(input) : laterNoticeFields(input, kind)
}
