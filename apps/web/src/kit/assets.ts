import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Router } from 'express'
import type { WebConfig } from '../config.js'
import { NHSUK } from './views.js'

const LAYOUT = join(import.meta.dirname, '../../src/layout')
const FRONTEND = join(NHSUK, 'nhsuk')
const HOUR = 'public, max-age=3600'
/** The typeface belongs to the NHS and comes from its server: nothing is fetched from elsewhere. */
const FONT_FACES = /@font-face\s*\{[^}]*\}/g
/** What the styles name; the folder holds the NHS's own pictures too, which are not ours to show. */
const ICONS = /\/assets\/(images\/nhsuk-icon-[\w-]+\.svg)/g

/** Styles, scripts and pictures, read once. */
export function assets({ logoFile }: WebConfig): Router {
  const router = Router()
  const serve = (path: string, type: string, body: string | Buffer) =>
    router.get(path, (_request, response) => {
      response.set('Cache-Control', HOUR).type(type).send(body)
    })
  const css = readFileSync(join(FRONTEND, 'nhsuk-frontend.min.css'), 'utf8')
  serve('/nhsuk.css', 'css', withoutSourceMap(css.replace(FONT_FACES, '')))
  for (const icon of new Set([...css.matchAll(ICONS)].map(([, path = '']) => path))) {
    serve(`/${icon}`, 'svg', readFileSync(join(FRONTEND, 'assets', icon)))
  }
  const script = readFileSync(join(FRONTEND, 'nhsuk-frontend.min.js'), 'utf8')
  serve('/nhsuk.js', 'js', withoutSourceMap(script))
  serve('/inroad.css', 'css', readFileSync(join(LAYOUT, 'inroad.css')))
  serve('/start.js', 'js', readFileSync(join(LAYOUT, 'start.js')))
  serve('/icon.svg', 'svg', readFileSync(join(LAYOUT, 'icon.svg')))
  if (logoFile) serve('/logo', logoFile.endsWith('.svg') ? 'svg' : 'png', readFileSync(logoFile))
  return router
}

function withoutSourceMap(text: string): string {
  return text.replace(/\/[/*]# sourceMappingURL=.*$/m, '')
}
