import { escapeHtml } from './escape-html.js'
import type { Block, Fact, MailContent } from './mail-content.js'

/** Mail programs drop style sheets, so what little style there is stands on the elements. */
const BODY = 'margin:0;padding:24px;font:16px/1.5 Arial,sans-serif;color:#212b32;background:#fff'
const COLUMN = 'max-width:640px;margin:0 auto'
const LABEL = 'font-weight:bold;margin:8px 0 0'
const LINE = 'margin:0'

/** The whole mail as HTML, without scripts, images or anything fetched from elsewhere. */
export function renderHtml({ title, blocks }: MailContent): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    `<head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>`,
    `<body style="${BODY}"><div style="${COLUMN}">`,
    `<h1 style="font-size:24px;line-height:1.3">${escapeHtml(title)}</h1>`,
    ...blocks.map(renderBlock),
    '</div></body>',
    '</html>',
    '',
  ].join('\n')
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${escapeHtml(block.text)}</p>`
    case 'heading':
      return `<h2 style="font-size:19px;margin-top:32px">${escapeHtml(block.text)}</h2>`
    case 'facts':
      return `<dl>\n${block.facts.map(renderFact).join('\n')}\n</dl>`
    case 'link':
      return `<p><a href="${escapeHtml(block.url)}">${escapeHtml(block.text)}</a></p>`
  }
}

function renderFact({ label, lines }: Fact): string {
  const values = lines.map((line) => `<dd style="${LINE}">${escapeHtml(line)}</dd>`)
  return `<dt style="${LABEL}">${escapeHtml(label)}</dt>${values.join('')}`
}
