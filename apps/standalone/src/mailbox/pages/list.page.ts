import { html, type Html } from '../html.js'
import type { MailSummary } from '../mail.js'
import { layout, moment } from './layout.js'

export interface MailList {
  received: number
  kept: number
  /** Of those kept, how many from here on are asked for. */
  matching: number
  messages: MailSummary[]
}

/** @param to the recipient that the list is narrowed to */
export function listPage(list: MailList, to = ''): Html {
  const { received, kept, matching, messages } = list
  return layout(
    'Mail',
    html`<p>${received} received since start, ${kept} kept. Nothing here left this machine.</p>
      <form action="/mailbox">
        <label for="to">Sent to</label>
        <input id="to" name="to" type="email" value="${to}" />
        <button>Show</button>
      </form>
      ${messages.length > 0 ? table(messages) : html`<p>No mail${to && ` to ${to}`}.</p>`}
      ${matching > messages.length ? older(messages, to) : undefined}
      <form action="/mailbox/delete" method="post"><button>Delete all mail</button></form>`,
  )
}

function table(messages: MailSummary[]): Html {
  return html`<table>
    <caption>
      Newest first
    </caption>
    <thead>
      <tr>
        <th scope="col">Received</th>
        <th scope="col">To</th>
        <th scope="col">Subject</th>
      </tr>
    </thead>
    <tbody>
      ${messages.map(row)}
    </tbody>
  </table>`
}

function row({ id, receivedAt, to, subject }: MailSummary): Html {
  return html`<tr>
    <td>${moment(receivedAt)}</td>
    <td>${to.join(', ')}</td>
    <td><a href="/mailbox/${id}">${subject || '(no subject)'}</a></td>
  </tr>`
}

function older(messages: MailSummary[], to: string): Html {
  const query = new URLSearchParams({ before: String(messages.at(-1)?.id), ...(to && { to }) })
  return html`<p><a href="/mailbox?${query.toString()}">Older mail</a></p>`
}
