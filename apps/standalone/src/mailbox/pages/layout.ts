import { html, Html } from '../html.js'

const STYLE = new Html(`
  body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 70rem; padding: 1rem; }
  table { border-collapse: collapse; width: 100%; }
  caption { text-align: left; }
  th, td { border-bottom: 1px solid #767676; padding: 0.4rem; }
  th, td { overflow-wrap: anywhere; text-align: left; vertical-align: top; }
  iframe { border: 1px solid #767676; height: 40rem; width: 100%; }
  pre { overflow-wrap: anywhere; white-space: pre-wrap; }
`)

/** A page that works without scripts and without anything from elsewhere. */
export function layout(title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} - Inroad dev mailbox</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`
}

/** For people; the exact instant stands in the attribute. */
export function moment(instant: string): Html {
  return html`<time datetime="${instant}">${instant.slice(0, 19).replace('T', ' ')} UTC</time>`
}
