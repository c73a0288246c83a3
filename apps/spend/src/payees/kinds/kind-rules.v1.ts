import type { PayeeKind } from '../payee-kind.js'

/** One rule: what words of a payee's name say what it is. Read against `plainWords`. */
export interface KindRule {
  kind: PayeeKind
  words: RegExp
  unless?: RegExp
  /** In fixed words, for people and for the event. */
  reason: string
  confidence: number
}

/** A firm by its form: it may have words of the state in its name and still be one. */
const FIRM = /\b(?:LTD|LIMITED|PLC|LLP|INC|CIC|GMBH)\b/

/** Charities of NHS bodies, associations and clubs bear their names and are not they. */
const NOT_NHS =
  /\b(?:CHARIT(?:Y|IES|ABLE)|FRIENDS|FELLOWSHIP|CONFEDERATION|PROVIDERS|CREDIT UNION|ENDOWMENT|ALUMNI|LOTTERY|SOCIAL CLUB)\b/

/** NHS Supply Chain, run by Supply Chain Coordination Limited: its own route, shown apart. */
const SUPPLY_CHAIN: KindRule[] = [
  {
    kind: 'nhs-supply-chain',
    words:
      /NHS ?SUPPLY ?CHA(?:IN|$)|\bNHS ?(?:BSA|LOGISTICS) SUPPLY CHAIN|\bSUPPLY CHAIN CO ?ORDIN|\bSCCL\b|^SCCL(?=NHS|\d)|\bNHS SUPP?LY CHAN\b/,
    reason: 'named as NHS Supply Chain',
    confidence: 0.99,
  },
]

/** Tax, national insurance and pensions: no trade. */
const PENSIONS_AND_TAX: KindRule[] = [
  {
    kind: 'pensions-and-tax',
    words:
      /\bHMRC\b|\bHMR ?AND ?C\b|\b(?:HM|HMR|H M|INLAND) ?REVENUE\b|\bREVENUE AND CUSTOMS\b|\bCUSTOMS AND EXCISE\b|^(?:PAYE|NATIONAL INSURANCE|TAX AND NI)\b/,
    reason: 'named as the tax authority',
    confidence: 0.99,
  },
  {
    kind: 'pensions-and-tax',
    words:
      /\b(?:NHS|NHSBSA|TEACHERS|CIVIL SERVICE|LOCAL GOVERNMENT) PENSIONS?\b|^NEST (?:PENSION|CORPORATION)|\bSUPERANNUATION\b/,
    reason: 'named as a public pension scheme',
    confidence: 0.98,
  },
  {
    kind: 'pensions-and-tax',
    words: /\bPENSIONS? (?:FUND|SCHEME|DIVISION|AGENCY|CONTRIBUTIONS?)\b/,
    unless: FIRM,
    reason: 'named as a pension fund',
    confidence: 0.95,
  },
]

const NATIONAL =
  '(?:ENGLAND|IMPROVEMENT|PROPERTY|PROFESSIONALS|BLOOD|RESOLUTION|LITIGATION|BUSINESS SERV|SHARED BUSINESS|DIGITAL|DIRECT|BSA|SBS|LA|BT|COUNTER FRAUD|NATIONAL SERVICES|WALES|SCOTLAND|INSTITUTE|CONNECTING|INTERIM|LEADERSHIP|COMMISSIONING|24|X)'

/** NHS bodies under their present and earlier forms, cut short by ledgers or not. */
const NHS: KindRule[] = [
  {
    kind: 'nhs',
    words:
      /\bNHS ?(?:FOUND[A-Z]* ?|F ?)?(?:TRUST|TRUS|TRST|TRU|TR|TS|T)\b|\bNHS ?F(?:OUND[A-Z]*|T)?(?: ?T[A-Z]{0,4})?$|\bNHS ?(?:FT|FOUNDATION ?TRUST|FOUNDATIONTRUST)\b|\bNHST\b|\bNHS$/,
    unless: NOT_NHS,
    reason: 'named as an NHS trust',
    confidence: 0.98,
  },
  {
    kind: 'nhs',
    words: new RegExp(
      String.raw`\bNHS ?${NATIONAL}\b|\bNHS ?${NATIONAL}[A-Z]*(?= |$)|\bNHS(?:LA|BSA|BT|E|I|PS|SBS)\b|\bHEALTH EDUCATION ENGLAND\b|\bCOMMUNITY HEALTH PARTNERSHIPS\b|\bBLOOD AND TRANSPLANT\b`,
    ),
    unless: NOT_NHS,
    reason: 'named as a national NHS body',
    confidence: 0.97,
  },
  {
    kind: 'nhs',
    words:
      /\bCLINICAL COMMISSIONING\b|\bCCG\b|\bINTEGRATED CARE BOARD\b|\bICB\b|\bCOMMISSIONING SUPPORT UNIT\b|\bCSU\b|\bPRIMARY CARE TRUST\b|\bPCT\b|\bSTRATEGIC HEALTH AUTHORITY\b|\bSPECIALISED COMMISSIONING\b/,
    unless: FIRM,
    reason: 'named as an NHS commissioner',
    confidence: 0.97,
  },
  {
    kind: 'nhs',
    words: /\bHEALTH BOARD\b|\bHEALTH AND SOCIAL CARE TRUST\b|\bBWRDD IECHYD\b/,
    unless: FIRM,
    reason: 'named as a health board',
    confidence: 0.97,
  },
  {
    kind: 'nhs',
    words:
      /\b(?:HOSPITALS?|HEALTHCARE|HEALTH|AMBULANCE|PARTNERSHIP|ESSEX|UNIVERSITY) (?:SERVICES? )?(?:FOUNDATION|FOUND|FOUNDATION TRU?S?|FT|FOUNDATION TRUST)$|\bHOSPITALS? FOUNDATION TRUST\b|\bAMBULANCE SERVICE (?:NHS|TRUST)\b/,
    unless: NOT_NHS,
    reason: 'named as a foundation trust',
    confidence: 0.93,
  },
  {
    kind: 'nhs',
    words: /^NHS\b(?! \d)/,
    unless: new RegExp(`${NOT_NHS.source}|${FIRM.source}`),
    reason: 'begins with NHS',
    confidence: 0.9,
  },
]

/**
 * The rest of the state: departments, agencies, regulators, councils, police and fire. Universities,
 * colleges and professional councils sell services as anyone does, and stay third parties.
 */
const GOVERNMENT: KindRule[] = [
  {
    kind: 'government',
    words:
      /\b(?:CITY|COUNTY|DISTRICT|BOROUGH|METROPOLITAN|TOWN|PARISH|CNTY|BORO|DC|MBC|UNITARY) COUNCIL\b|\bLONDON BOROUGH\b|^L ?B ?(?:OF )?(?=[A-Z]{4})|^LBOF\b|\bROYAL BORO(?:UGH)?\b|\bBOROUGH OF\b|^CITY OF (?:LONDON|WESTMINSTER)(?: CORPORATION)?$|\bCOUNCIL OF THE (?:CITY|BOROUGH)\b|\bCOMBINED AUTHORITY\b/,
    unless: FIRM,
    reason: 'named as a council',
    confidence: 0.96,
  },
  {
    kind: 'government',
    words: /^(?:[A-Z]+ ){1,4}COUNCIL$/,
    unless:
      /\b(?:MEDICAL|RESEARCH|BRITISH|NURSING|GENERAL|DENTAL|PHARMAC[A-Z]*|OPTICAL|ARTS|HEALTH|HEALTHCARE|CARE|VOLUNTARY|SERVICE|SERVICES|YOUTH|REFUGEE|EDUCATION|ENGINEERING|BUSINESS|TRADE|SPORTS?|NATIONAL|INTERNATIONAL|WORLD|ROYAL|SAFETY|CHURCH|COMMUNITY|RESUSCITATION|PROFESSIONS|FOREST STEWARDSHIP|DESIGN|HOUSING|RACE|EQUALITY|TENANTS)\b/,
    reason: 'named as a council',
    confidence: 0.9,
  },
  {
    kind: 'government',
    words:
      /\bDEP(?:ARTMEN)?T (?:OF|FOR) (?:HEALTH|WORK|EDUCATION|TRANSPORT|BUSINESS|ENVIRONMENT|COMMUNITIES|INTERNATIONAL)\b|^(?:DHSC|DWP|DEFRA|DCLG|MHCLG)\b|\bMINISTRY OF\b|^(?:THE )?(?:HOME|CABINET) OFFICE\b|^HM (?:TREASURY|COURTS?|PRISON|LAND|PASSPORT|GOVERNMENT|PAYMASTER)|\bPAYMASTER GENERAL\b|\b(?:WELSH|SCOTTISH|UK) GOVERNMENT\b/,
    unless: FIRM,
    reason: 'named as a department of state',
    confidence: 0.96,
  },
  {
    kind: 'government',
    words:
      /\bPUBLIC HEALTH (?:ENGLAND|WALES|SCOTLAND)\b|\bUK HEALTH SECURITY\b|\bUKHSA\b|\bCARE QUALITY COMMISSION\b|\bENVIRONMENT AGENCY\b|\bDVLA\b|\bDRIVER AND VEHICLE\b|\bMHRA\b|\bMEDICINES AND HEALTHCARE PRODUCTS\b|\bHEALTH AND SAFETY EXECUTIVE\b|\bINFORMATION COMMISSIONER\b|^COMPANIES HOUSE$|\bLAND REGISTRY\b|\bCROWN (?:COMMERCIAL|PROSECUTION)\b|\bHUMAN TISSUE AUTHORITY\b|\bHUMAN FERTILISATION\b|\bUK RESEARCH AND INNOVATION\b|^MEDICAL RESEARCH COUNCIL\b|\bTRANSPORT FOR LONDON\b|^TFL\b|\bGREATER LONDON AUTHORITY\b|\bHEALTH RESEARCH AUTHORITY\b|^(?:NATIONAL INSTITUTE FOR HEALTH AND CARE|NICE$)/,
    unless: FIRM,
    reason: 'named as a public agency',
    confidence: 0.95,
  },
  {
    kind: 'government',
    words:
      /\b(?:METROPOLITAN|COUNTY|CITY OF LONDON|TRANSPORT|[A-Z]+SHIRE|VALLEY|MIDLANDS|YORKSHIRE|MANCHESTER|MERSEYSIDE|NORFOLK|SUFFOLK|KENT|ESSEX|SURREY|SUSSEX) (?:POLICE|CONSTABULARY)\b|\bPOLICE (?:AUTHORITY|AND CRIME)\b|\bFIRE (?:AND RESCUE|BRIGADE|AUTHORITY)\b/,
    unless: new RegExp(`${FIRM.source}|\\bFEDERATION\\b|\\bCREDIT UNION\\b`),
    reason: 'named as police or fire service',
    confidence: 0.95,
  },
]

/** In this order: the first that fits decides. */
export const KIND_RULES: readonly KindRule[] = [
  ...SUPPLY_CHAIN,
  ...PENSIONS_AND_TAX,
  ...NHS,
  ...GOVERNMENT,
]
