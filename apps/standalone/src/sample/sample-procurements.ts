import type { SampleOrganisation } from './sample-people.js'

/** A made-up procurement. Every title begins with `Sample:`; the buyers do not exist. */
export interface SampleProcurement {
  title: string
  description: string
  buyer: SampleOrganisation['key']
  cpv: string[]
  regions: string[]
  /** Pounds; absent: not stated. */
  value?: number
  /** Days from the first start to the last moment to act; absent: none stated. */
  days?: number
  stage: 'planning' | 'tender'
  lots?: string[]
  smeSuitable?: true
}

export const sampleProcurements: readonly SampleProcurement[] = [
  {
    title: 'Sample: intermittent and indwelling catheters',
    description: 'Catheters and drainage bags for community nursing teams, in two lots.',
    buyer: 'northmoor',
    cpv: ['33141200', '33141600'],
    regions: ['UKD3'],
    value: 240_000,
    days: 32,
    stage: 'tender',
    lots: ['Intermittent catheters', 'Indwelling catheters and bags'],
    smeSuitable: true,
  },
  {
    title: 'Sample: patient transport for renal dialysis',
    description: 'Planned journeys to and from three dialysis units, with wheelchair access.',
    buyer: 'specimen',
    cpv: ['60130000', '85143000'],
    regions: ['UKE4'],
    value: 1_150_000,
    days: 45,
    stage: 'tender',
    smeSuitable: true,
  },
  {
    title: 'Sample: early talk about remote monitoring at home',
    description: 'We would like to hear from firms with devices or software for heart failure.',
    buyer: 'northmoor',
    cpv: ['33190000', '48180000'],
    regions: ['UKD'],
    days: 20,
    stage: 'planning',
  },
  {
    title: 'Sample: replacement windows, Ward Block C',
    description: 'Supply and fitting of double-glazed windows in an occupied building.',
    buyer: 'southvale',
    cpv: ['45421130'],
    regions: ['UKK1'],
    value: 86_500,
    days: 25,
    stage: 'tender',
    smeSuitable: true,
  },
  {
    title: 'Sample: interpreting and translation services',
    description: 'Face to face, telephone and video interpreting, and written translation.',
    buyer: 'specimen',
    cpv: ['79530000', '79540000'],
    regions: ['UKE'],
    value: 420_000,
    days: 38,
    stage: 'tender',
    lots: ['Spoken languages', 'British Sign Language', 'Written translation'],
  },
  {
    title: 'Sample: catering for staff restaurants',
    description: 'Fresh food from local suppliers for two staff restaurants.',
    buyer: 'southvale',
    cpv: ['55300000', '15000000'],
    regions: ['UKK1', 'UKK2'],
    days: 60,
    stage: 'planning',
    smeSuitable: true,
  },
  {
    title: 'Sample: cyber security assessment',
    description: 'Penetration tests and a review against the Cyber Assessment Framework.',
    buyer: 'coast',
    cpv: ['72800000', '79417000'],
    regions: ['UK'],
    value: 65_000,
    days: 18,
    stage: 'tender',
    smeSuitable: true,
  },
  {
    title: 'Sample: community mental health peer support',
    description: 'Peer support workers for adults leaving in-patient care.',
    buyer: 'pretend',
    cpv: ['85312300'],
    regions: ['UKF2'],
    value: 310_000,
    days: 28,
    stage: 'tender',
  },
  {
    title: 'Sample: reusable surgical gowns',
    description: 'Gowns, laundering and tracking, with a carbon reduction plan.',
    buyer: 'coast',
    cpv: ['33199000', '98310000'],
    regions: ['UKH'],
    value: 530_000,
    days: 41,
    stage: 'tender',
    smeSuitable: true,
  },
  {
    title: 'Sample: market engagement on digital pathology',
    description: 'Scanners, storage and viewing software for four laboratories.',
    buyer: 'pretend',
    cpv: ['33124000', '48000000'],
    regions: ['UKF'],
    days: 33,
    stage: 'planning',
  },
]
