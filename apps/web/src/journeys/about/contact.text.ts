import type { WebConfig } from '../../config.js'
import type { AboutText } from './about-text.js'

export function contactText({ operatorName, contactEmail }: WebConfig): AboutText {
  return {
    title: 'Contact',
    sections: [
      {
        paragraphs: [
          `This service is run by ${operatorName}. Write if something does not work, is hard to use, or is wrong.`,
        ],
        email: contactEmail,
      },
      {
        heading: 'About one opportunity',
        paragraphs: [
          'Ask the contracting authority: its notice names whom to ask. We cannot answer questions about a procurement, and tenders are never submitted here.',
        ],
      },
      {
        heading: 'About your email alerts',
        paragraphs: [
          'Every email has a link to change or end your alerts. You need no password for it.',
        ],
      },
    ],
  }
}
