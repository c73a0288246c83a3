/** Where in a procurement's life a notice stands. */
export type NoticeStage =
  'planning' | 'tender' | 'award' | 'contract' | 'dynamic-market' | 'payments'

export interface NoticeType {
  name: string
  stage: NoticeStage
  /** Section of the Procurement Act 2023; with its below-threshold counterpart, where one exists. */
  section: string
  /** Where its content is laid down: a regulation of the Procurement Regulations 2024, or its source. */
  regulation: string
  /**
   * Whether regulation 5(3) lists the provision it is published under: then it must stand on the
   * central digital platform before it is published anywhere else (regulation 5(11)).
   */
  platformFirst: boolean
}

/** The notices of the Procurement Act 2023, by the number the central digital platform gives them. */
export const NOTICE_TYPES = {
  UK1: listed('Pipeline notice', 'planning', '93', '15'),
  UK2: listed('Preliminary market engagement notice', 'planning', '17', '17'),
  UK3: listed('Planned procurement notice', 'planning', '15', '16'),
  UK4: listed('Tender notice', 'tender', '21, 87(1)', '18 to 22, 24'),
  UK5: listed('Transparency notice', 'award', '44', '26'),
  UK6: listed('Contract award notice', 'award', '50', '27 to 30'),
  UK7: listed('Contract details notice', 'contract', '53, 87(3)', '32 to 36'),
  // Section 70 is not among the provisions of regulation 5(3).
  UK8: {
    ...listed('Contract payment notice', 'contract', '70', 'as amended in 2026'),
    platformFirst: false,
  },
  UK9: listed('Contract performance notice', 'contract', '71', '39'),
  UK10: listed('Contract change notice', 'contract', '75', '40'),
  UK11: listed('Contract termination notice', 'contract', '80', '41'),
  UK12: listed('Procurement termination notice', 'tender', '55', '37'),
  UK13: listed('Dynamic market intention notice', 'dynamic-market', '39(2)', '25'),
  UK14: listed('Dynamic market establishment notice', 'dynamic-market', '39(3)', '25'),
  UK15: listed('Dynamic market modification notice', 'dynamic-market', '39(4)', '25'),
  UK16: listed('Dynamic market cessation notice', 'dynamic-market', '39(5)', '25'),
  UK17: listed('Payments compliance notice', 'payments', '69', '38'),
}

export type NoticeCode = keyof typeof NOTICE_TYPES

/** Whether a text is one of UK1 to UK17; pre-Act and PSR notices have no such code. */
export function isNoticeCode(text: string): text is NoticeCode {
  return Object.hasOwn(NOTICE_TYPES, text)
}

/** Regulation 5(3) and (11): must it be on Find a Tender before anyone may read it elsewhere? */
export function platformComesFirst(code: NoticeCode): boolean {
  return NOTICE_TYPES[code].platformFirst
}

function listed(name: string, stage: NoticeStage, section: string, regulation: string): NoticeType {
  return { name, stage, section, regulation, platformFirst: true }
}
