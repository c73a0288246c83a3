type FakeAnswer = object | ((request: Asked) => object | Promise<object>)

export interface Asked {
  service: string
  method: string
  path: string
  query: URLSearchParams
  headers: Headers
  body?: unknown
}

/** By `<service> <METHOD> <path>`: `pipeline GET /opportunities`. */
export type FakeAnswers = Readonly<Record<string, FakeAnswer>>

/** An answer that is no 200: a refusal, or one with headers. */
export class FakeReply {
  constructor(
    readonly status: number,
    /** JSON, or text as it is: then `content-type` stands in the headers. */
    readonly body: object | string = {},
    readonly headers: Record<string, string> = {},
  ) {}
}

/** Stands in for the network to the services, at the one port where the front door meets them. */
export function fakeServices(answers: FakeAnswers): { send: typeof fetch; asked: Asked[] } {
  const asked: Asked[] = []
  const send = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init)
    const question = await read(request)
    asked.push(question)
    const answer = answers[`${question.service} ${question.method} ${question.path}`]
    if (!answer) return reply(new FakeReply(404, { status: 404, code: 'NOT_FOUND' }))
    const body: unknown = typeof answer === 'function' ? await answer(question) : answer
    return reply(body instanceof FakeReply ? body : new FakeReply(200, body as object))
  }
  return { send, asked }
}

async function read(request: Request): Promise<Asked> {
  const { hostname, pathname, searchParams } = new URL(request.url)
  const text = await request.text()
  return {
    service: hostname.replace(/\.test$/, ''),
    method: request.method,
    path: pathname,
    query: searchParams,
    headers: request.headers,
    ...(text !== '' && { body: isJson(request) ? (JSON.parse(text) as unknown) : text }),
  }
}

function reply({ status, body, headers }: FakeReply): Response {
  const type = status >= 400 ? 'application/problem+json' : 'application/json'
  const init = { status, headers: { 'content-type': type, ...headers } }
  const content = typeof body === 'string' ? body : JSON.stringify(body)
  return new Response(status === 204 ? null : content, init)
}

function isJson({ headers }: Request): boolean {
  return headers.get('content-type') === 'application/json'
}
