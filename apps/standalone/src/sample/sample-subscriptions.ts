/** A made-up person who wants to hear of something. The addresses can never be anybody's. */
export interface SampleSubscription {
  email: string
  criteria: {
    cpv?: string[]
    regions?: string[]
    words?: string[]
    nhsOnly?: boolean
    valueMax?: string
    prefersSme?: boolean
  }
}

export const sampleSubscriptions: readonly SampleSubscription[] = [
  {
    email: 'sample.catheters@example.invalid',
    criteria: { cpv: ['3314'], regions: ['UKD'], nhsOnly: true, prefersSme: true },
  },
  {
    email: 'sample.medical@example.invalid',
    criteria: { cpv: ['33'], nhsOnly: true },
  },
  {
    email: 'sample.builder@example.invalid',
    criteria: { cpv: ['45'], regions: ['UKK'], valueMax: '250000' },
  },
  {
    email: 'sample.software@example.invalid',
    criteria: { cpv: ['48', '72'], words: ['software', 'cyber'], prefersSme: true },
  },
  {
    email: 'sample.interpreter@example.invalid',
    criteria: { words: ['interpreting', 'translation', 'sign language'] },
  },
  {
    email: 'sample.care@example.invalid',
    criteria: { cpv: ['85'], regions: ['UKE', 'UKF'] },
  },
]
