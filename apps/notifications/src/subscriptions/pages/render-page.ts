import { createHash } from 'node:crypto'
import { escapeHtml } from '../../mail/rendering/escape-html.js'
import type { PageWording } from './page-wording.js'

const STYLE =
  'body{margin:0 auto;max-width:40em;padding:1.5em;font:19px/1.5 Arial,sans-serif;color:#212b32}' +
  'button{padding:.6em 1em;font:inherit;font-weight:bold;color:#fff;background:#007f3b;border:0}' +
  'button:focus{outline:4px solid #ffeb3b;color:#212b32;background:#ffeb3b}'

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')

/** Nothing runs, nothing is fetched, nobody frames it, and the form goes back where it came from. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A whole page. Its form has no address of its own, so the token is not written into the page. */
export function renderPage({ title, paragraphs, button }: PageWording): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)} - Inroad</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escapeHtml(title)}</h1>`,
    ...paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`),
    ...(button === undefined
      ? []
      : [`<form method="post"><button type="submit">${escapeHtml(button)}</button></form>`]),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
