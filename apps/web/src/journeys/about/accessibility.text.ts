import type { WebConfig } from '../../config.js'
import type { AboutSection, AboutText } from './about-text.js'

/**
 * The statement that the Public Sector Bodies (Websites and Mobile Applications) (No. 2)
 * Accessibility Regulations 2018, regulation 8, asks for, in the order of the model statement.
 */
export function accessibilityText(config: WebConfig): AboutText {
  const { serviceName, operatorName, contactEmail, publicUrl } = config
  return {
    title: `Accessibility statement for ${serviceName}`,
    sections: [
      {
        paragraphs: [
          `This statement applies to ${publicUrl}, run by ${operatorName}. As many people as possible should be able to use it. For example, you should be able to:`,
        ],
        list: [
          'change colours, contrast and fonts with your browser',
          'zoom in up to 400% without the text running off the screen',
          'do everything with a keyboard alone, or by speech',
          'listen to everything with a screen reader',
          'finish every task with JavaScript switched off',
        ],
      },
      {
        heading: 'How accessible this service is',
        paragraphs: [
          'We know of no part that is not accessible. Documents that contracting authorities link to are on their own sites, and some of those are not accessible.',
        ],
      },
      {
        heading: 'Feedback and contact',
        paragraphs: [
          'If you find a problem, or need something here in another form, write to us. We answer within 5 working days.',
        ],
        email: contactEmail,
      },
      {
        heading: 'Enforcement procedure',
        paragraphs: [
          'The Equality and Human Rights Commission enforces the Accessibility Regulations. If you are not happy with how we answer, contact the Equality Advisory and Support Service.',
        ],
        link: {
          text: 'Equality Advisory and Support Service',
          href: 'https://www.equalityadvisoryservice.com/',
        },
      },
      ...technical(operatorName),
    ],
  }
}

/** What the law wants stated, and how it was found out. */
function technical(operatorName: string): AboutSection[] {
  return [
    {
      heading: 'Technical information about this service’s accessibility',
      paragraphs: [
        `${operatorName} is committed to making this service accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.`,
      ],
    },
    {
      heading: 'Compliance status',
      paragraphs: [
        'Tested by machine, this service meets the rules of the Web Content Accessibility Guidelines version 2.2, level AA, that a machine can test. It has not been audited by people who use assistive technology, so it is stated here as partially compliant until it has.',
      ],
    },
    {
      heading: 'How this service was tested',
      paragraphs: [
        'With each change every page is tested in a browser with axe-core, in each of its states, wide and narrow, zoomed in, with the keyboard alone and without JavaScript.',
      ],
    },
    {
      heading: 'Preparation of this statement',
      paragraphs: ['This statement was prepared on 22 November 2026.'],
    },
  ]
}
