import { html, type Html } from '../html.js'
import type { Mail } from '../mail.js'
import { layout, moment } from './layout.js'

/** Said inside the frame too, should a browser not hand the page's policy down to it. */
const FRAME_POLICY = `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`

export function mailPage(mail: Mail): Html {
  return layout(
    mail.subject || '(no subject)',
    html`<p><a href="/mailbox">All mail</a></p>
      <p>
        From ${mail.from} to ${mail.to.join(', ')}, received ${moment(mail.receivedAt)} (<a
          href="/mailbox/messages/${mail.id}"
          >as JSON</a
        >)
      </p>
      ${mail.links.length > 0 ? links(mail.links) : undefined}
      <h2>HTML</h2>
      ${mail.html === undefined ? html`<p>None.</p>` : frame(mail.html)}
      <h2>Text</h2>
      ${mail.text === undefined ? html`<p>None.</p>` : html`<pre>${mail.text}</pre>`}
      <h2>Headers</h2>
      <table>
        <tbody>
          ${mail.headers.map(
            ({ name, value }) =>
              html`<tr>
                <th scope="row">${name}</th>
                <td>${value}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
  )
}

function links(addresses: string[]): Html {
  return html`<h2>Links</h2>
    <ul>
      ${addresses.map((link) => html`<li><a href="${link}" rel="noreferrer">${link}</a></li>`)}
    </ul>`
}

/** No scripts, forms, pop-ups or navigation of this page: `sandbox` without exceptions. */
function frame(markup: string): Html {
  return html`<iframe
    sandbox
    title="HTML part of the mail"
    srcdoc="${FRAME_POLICY + markup}"
  ></iframe>`
}
