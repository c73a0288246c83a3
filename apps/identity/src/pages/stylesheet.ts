import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Router } from 'express'
import { NHSUK } from './pages.js'

const FONT_FACE = /@font-face\s*\{[^}]*\}/g
const DAY = 24 * 60 * 60

/** The NHS styles, without Frutiger: it may only be used by those who hold a licence, and is elsewhere. */
export function stylesheet(): Router {
  const file = join(NHSUK, 'nhsuk/nhsuk-frontend-10.6.1.min.css')
  const styles = readFileSync(file, 'utf8').replaceAll(FONT_FACE, '')
  const router = Router()
  router.get('/assets/nhsuk.css', (_, response) => {
    response.set('Cache-Control', `public, max-age=${DAY}`).type('css').send(styles)
  })
  return router
}
