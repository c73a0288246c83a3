import { cookieName } from '../../kit/sessions.js'
import type { WebConfig } from '../../config.js'
import type { AboutText } from './about-text.js'

export function cookiesText({ publicUrl }: WebConfig): AboutText {
  return {
    title: 'Cookies',
    sections: [
      {
        paragraphs: [
          'Cookies are small files that a website keeps in your browser. This service uses only those it cannot work without, so it asks for no consent, and it measures and follows nobody.',
          'Searching and reading set no cookie at all. One is set when you sign in or fill in a form.',
        ],
        table: {
          caption: 'Cookies this service sets',
          head: ['Name', 'What it is for', 'Expires'],
          rows: [
            [
              cookieName(publicUrl),
              'Keeps you signed in, and shows that a form you send came from this site',
              '30 minutes after the last page you opened',
            ],
          ],
        },
      },
      {
        heading: 'Signing in',
        paragraphs: [
          'You sign in at an identity service, which sets cookies of its own so that it knows your browser. Its own page says which.',
        ],
      },
    ],
  }
}
