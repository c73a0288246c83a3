import type { WebConfig } from '../../config.js'
import type { AboutText } from './about-text.js'

export function privacyText({ dataController, contactEmail }: WebConfig): AboutText {
  return {
    title: 'Privacy',
    sections: [
      {
        paragraphs: [
          `The controller of your personal data is ${dataController}. This page says what is kept, why, for how long, and what you can do.`,
        ],
      },
      {
        heading: 'What is kept',
        table: {
          caption: 'Personal data, why it is kept and for how long',
          head: ['What', 'Why', 'How long'],
          rows: [
            [
              'Your email address and what you asked to be told of',
              'To send the alerts you confirmed (UK GDPR Article 6(1)(a), your consent)',
              'While you are subscribed, then 90 days; at once if you choose to be forgotten',
            ],
            [
              'Which alerts were sent to you',
              'To prove that everybody who asked was told (Article 6(1)(e), a task in the public interest)',
              '400 days',
            ],
            [
              'Your name, email address and roles, if you sign in',
              'So that only the people an organisation chose can act for it (Article 6(1)(e))',
              'While you belong to an organisation, then as long as the records of what you published must be kept',
            ],
            [
              'What you did when signed in: published, changed, invited, decided',
              'Records of procurement decisions (Procurement Act 2023, section 98)',
              'At least 3 years from the contract',
            ],
          ],
        },
      },
      {
        heading: 'What is not done',
        list: [
          'No email is watched for being opened or clicked.',
          'Nobody is profiled, and nothing is decided about you by a machine alone.',
          'Your address is shown to no buyer: buyers see how many would be told, and never fewer than 10.',
        ],
      },
      {
        heading: 'Your rights',
        paragraphs: [
          'You can ask for a copy of your data, have it corrected or erased, object to its use, and take back your consent at any time. The link in every alert does the last without asking anybody.',
          'You can complain to the Information Commissioner’s Office.',
        ],
        email: contactEmail,
        link: { text: 'Information Commissioner’s Office', href: 'https://ico.org.uk/' },
      },
    ],
  }
}
