import request from 'supertest'
import type { Response, Test } from 'supertest'
import { pipelineAccess } from './pipeline-service.js'

export const NORTHMOOR = {
  id: '018f0000-0000-7000-8000-00000000a001',
  name: 'Northmoor Teaching Hospitals NHS Foundation Trust',
  kind: 'contracting-authority' as const,
  identifiers: ['GB-NHS:RZ9'],
}
export const SOUTHVALE = {
  id: '018f0000-0000-7000-8000-00000000a002',
  name: 'Southvale NHS Foundation Trust',
  kind: 'contracting-authority' as const,
  identifiers: ['GB-NHS:RZ8'],
}
export const FIRM = {
  id: '018f0000-0000-7000-8000-00000000a003',
  name: 'Calder Catheters Ltd',
  kind: 'firm' as const,
  identifiers: ['GB-COH:09999991'],
}

export type Method = 'get' | 'post' | 'patch' | 'delete'
export type Send = (method: Method, path: string, body?: object, version?: number) => Test

/** Asks as a buyer of an organisation; `via` is a hub that acts for it. */
export async function as(
  url: string,
  organisation: typeof NORTHMOOR | typeof FIRM,
  person: { personId?: string; via?: string } = {},
): Promise<Send> {
  const token = await pipelineAccess.tokenFor({ roles: ['buyer'], organisation, ...person })
  return (method, path, body, version) => {
    const asked = send(url, method, path).set('Authorization', `Bearer ${token}`)
    if (version !== undefined) asked.set('If-Match', `"${version}"`)
    return body ? asked.send(body) : asked
  }
}

export function nobody(url: string): Send {
  return (method, path, body) => send(url, method, path).send(body)
}

function send(url: string, method: Method, path: string): Test {
  return request(url)[method](`/procurements${path}`)
}

/** The body of an answer; throws on a refusal, with what it says. */
export function ok<Body>({ status, body, text }: Response): Body {
  if (status >= 300) throw new Error(`${status} ${text}`)
  return body as Body
}

export function refusal({ status, body }: Response): [number, string] {
  return [status, (body as { code: string }).code]
}
