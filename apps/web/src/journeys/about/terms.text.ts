import type { WebConfig } from '../../config.js'
import type { AboutText } from './about-text.js'

export function termsText({ operatorName, serviceName }: WebConfig): AboutText {
  return {
    title: 'Terms of use',
    sections: [
      {
        paragraphs: [
          `${serviceName} is run by ${operatorName}. By using it you agree to these terms.`,
        ],
      },
      {
        heading: 'What this service is not',
        paragraphs: [
          'It is not the central digital platform. Statutory notices are published on Find a Tender first, and what stands there counts (Procurement Regulations 2024, regulation 5).',
          'An email alert is a courtesy. Whether you saw one changes no deadline and no duty of yours or of a contracting authority.',
        ],
      },
      {
        heading: 'Using what you find here',
        paragraphs: [
          'Public sector information is available under the Open Government Licence v3.0, except where otherwise stated. Name the source.',
        ],
        list: [
          'Do not try to get at what is not yours, or to overload the service.',
          'Do not subscribe the address of somebody else.',
          'What you publish must be true, and yours to publish.',
        ],
      },
    ],
  }
}
