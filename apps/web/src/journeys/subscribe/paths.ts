import { parse } from 'node:querystring'
import { one, type Fields } from '../../kit/visit.js'
import type { Frequency } from './subscribe-session.js'
import { wishOf } from './wish.js'

/** A query as fields. */
export function fieldsOf(query: string): Fields {
  return { ...parse(query) }
}

/** Where the search can be changed. */
export function searchPath(query: Fields): string {
  return withQuery('/opportunities', wishOf(query).search)
}

export function previewPath(query: Fields): string {
  return withQuery('/subscribe', carried(query))
}

export function frequencyPath(query: Fields): string {
  return withQuery('/subscribe/frequency', carried(query, one(query['frequency'])))
}

export function addressPath(query: Fields, frequency: Frequency): string {
  return withQuery('/subscribe/address', carried(query, frequency))
}

function carried(query: Fields, frequency = ''): string {
  const kept = new URLSearchParams(wishOf(query).search)
  if (one(query['everything']) === 'true') kept.set('everything', 'true')
  if (frequency !== '') kept.set('frequency', frequency)
  return kept.toString()
}

function withQuery(path: string, query: string): string {
  return query === '' ? path : `${path}?${query}`
}
