import type { Log } from '@inroad/messaging/log'
import type { Request } from 'express'
import type { WebConfig } from '../config.js'
import type { Caller } from './caller.js'
import type { Services } from './services.js'
import type { Upload } from './uploads.js'

export type Fields = Readonly<Record<string, string | string[] | undefined>>

/** One request, as a handler sees it. */
export interface Visit {
  params: Readonly<Record<string, string>>
  query: Fields
  /** The fields of the form that was sent; empty for GET. */
  body: Fields
  /** The file that came with the form, where the route takes one. */
  upload?: Upload
  caller?: Caller
  /** The other services, asked in the caller's name. */
  services: Services
  session: Request['session']
  config: WebConfig
  log: Log
  /** For what has no name here. */
  request: Request
}

/** The one value of a field; the first where it came twice. */
export function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value)?.trim() ?? ''
}

/** Every value of a field that may come more than once. */
export function many(value: string | string[] | undefined): string[] {
  const values = Array.isArray(value) ? value : [value ?? '']
  return values.map((text) => text.trim()).filter((text) => text !== '')
}

/** The caller on a route that only signed-in people reach. */
export function whoAsks({ caller }: Visit): Caller {
  if (!caller) throw new Error('this route is open to people who are not signed in')
  return caller
}
