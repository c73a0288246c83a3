import { page, PUBLIC } from '../../kit/answer.js'
import { anyone, get, type Route } from '../../kit/route.js'
import type { Visit } from '../../kit/visit.js'
import { accessibilityText } from './accessibility.text.js'
import type { AboutText } from './about-text.js'
import { contactText } from './contact.text.js'
import { cookiesText } from './cookies.text.js'
import { privacyText } from './privacy.text.js'
import { termsText } from './terms.text.js'

/** The pages about the service itself, in the words of whoever runs it. */
export const aboutRoutes: readonly Route[] = [
  about('/accessibility', accessibilityText),
  about('/privacy', privacyText),
  about('/cookies', cookiesText),
  about('/terms', termsText),
  about('/contact', contactText),
]

function about(path: string, text: (config: Visit['config']) => AboutText): Route {
  return get(path, anyone, ({ config }) =>
    page('about/about', { text: text(config) }, { cache: PUBLIC }),
  )
}
