import type { IncomingMessage, ServerResponse } from 'node:http'
import type { MailStore } from './mail-store.js'
import { readMail } from './read-mail.js'
import { readListQuery, type ListQuery } from './list-query.js'
import { listPage } from './pages/list.page.js'
import { mailPage } from './pages/mail.page.js'
import { sendJson, sendNothing, sendPage, sendProblem } from './respond.js'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

const PREFIX = /^\/mailbox(?=[/?]|$)/

/** The pages of the mailbox and the same as JSON. */
export function mailboxHandler(store: MailStore): Handler {
  return (request, response) => {
    answer(store, request, response).catch(() =>
      sendProblem(response, 500, 'The mailbox could not answer'),
    )
  }
}

async function answer(
  store: MailStore,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = locate(request.url ?? '/')
  const path = url.pathname.replace(/(.)\/$/, '$1')
  const [, id] = /^(?:\/messages)?\/(\d{1,15})$/.exec(path) ?? []
  const allowed = methodsOf(path, id)
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? '')
  if (!allowed) return sendProblem(response, 404, 'The mailbox has no such page')
  if (!allowed.includes(method))
    return sendProblem(response, 405, `Only ${allowed.join(', ')} is possible here`, {
      allow: allowed.join(', '),
    })
  if (method !== 'GET') return clear(store, request, response)
  if (id) return one(store, response, Number(id), path)
  if (path === '/recipients') return sendJson(response, { recipients: store.recipients() })
  const query = readListQuery(url.searchParams)
  if (typeof query === 'string') return sendProblem(response, 400, query)
  return list(store, response, path, query)
}

/** What is asked for below `/mailbox`, whether or not the caller's router took that off. */
function locate(target: string): URL {
  const below = target.replace(PREFIX, '').replace(/^\/*/, '/')
  return new URL(`http://inroad${below}`)
}

function methodsOf(path: string, id?: string): string[] | undefined {
  if (path === '/delete') return ['POST']
  if (path === '/messages') return ['GET', 'DELETE']
  return id || path === '/' || path === '/recipients' ? ['GET'] : undefined
}

/** A page elsewhere on the web can make a browser post here: not to empty the mailbox. */
function clear(store: MailStore, request: IncomingMessage, response: ServerResponse): void {
  const from = request.headers['sec-fetch-site'] ?? 'same-origin'
  if (from !== 'same-origin' && from !== 'none')
    return sendProblem(response, 403, 'Another site may not empty the mailbox')
  store.clear()
  if (request.method === 'DELETE') return sendNothing(response, 204)
  return sendNothing(response, 303, { location: '/mailbox' })
}

async function one(
  store: MailStore,
  response: ServerResponse,
  id: number,
  path: string,
): Promise<void> {
  const kept = store.find(id)
  if (!kept) return sendProblem(response, 404, `Mail ${id} is not kept: deleted, or too old`)
  const mail = await readMail(kept.summary, kept.raw)
  return path.startsWith('/messages')
    ? sendJson(response, mail)
    : sendPage(response, mailPage(mail))
}

function list(store: MailStore, response: ServerResponse, path: string, query: ListQuery): void {
  const { to, before = Infinity, limit } = query
  const kept = store.messages()
  const matching = kept.filter(
    (mail) => mail.id < before && (!to || mail.to.some((address) => address.toLowerCase() === to)),
  )
  const messages = matching.slice(0, limit)
  const found = { received: store.received, kept: kept.length, matching: matching.length, messages }
  return path === '/messages' ? sendJson(response, found) : sendPage(response, listPage(found, to))
}
