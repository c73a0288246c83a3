import { parseCpv } from '@inroad/codelists/cpv'
import { normaliseIdentifier } from '@inroad/codelists/identifier-schemes'
import { parseItl } from '@inroad/codelists/itl'
import { cut, plainText } from '../../ocds/facts/plain-text.js'
import { toDecimal } from '../../ocds/release/decimals.js'
import { toInstant } from '../../ocds/release/instants.js'
import type { FactChanges } from '../known/fact-changes.js'
import type { ChangesDto, MoneyDto, PartyDto } from './facts.dto.js'

const LONGEST = 20_000

/** What a checked body states, in the form in which notices of every source are kept. */
export function statedFacts(body: ChangesDto): FactChanges {
  const { title, description, buyers, cpv, regions, value, deadline } = body
  return {
    title: title && plain(title),
    description: description && plain(description),
    buyers: buyers?.map(party),
    cpv: cpv && unique(cpv.map(cpvCode)),
    regions: regions && unique(regions.map((region) => parseItl(region) ?? region)).sort(),
    value: value && money(value),
    deadline: deadline && toInstant(deadline),
    ...lists(body),
    smeSuitable: flag(body.smeSuitable),
    vcseSuitable: flag(body.vcseSuitable),
    establishes: body.establishes,
  }
}

function lists({ lots, documents }: ChangesDto): Pick<FactChanges, 'lots' | 'documents'> {
  return {
    lots: lots?.map((lot) => ({
      id: plain(lot.id),
      title: lot.title && plain(lot.title),
      value: lot.value && money(lot.value),
    })),
    documents: documents?.map(({ url, title }) => ({ key: url, title: title && plain(title) })),
  }
}

/** False and null both take back what was said: absence is not a no. */
function flag(stated: boolean | null | undefined): true | null | undefined {
  return stated === false ? null : stated
}

function party({ name, identifiers = [] }: PartyDto) {
  return {
    name: plain(name),
    identifiers: identifiers.map(({ scheme, id }) => normaliseIdentifier(scheme, id)),
  }
}

function money({ amount, currency }: MoneyDto) {
  return { amount: toDecimal(amount) ?? amount, currency }
}

function cpvCode(text: string): string {
  const parsed = parseCpv(text)
  return 'code' in parsed ? parsed.code : text
}

function plain(text: string): string {
  return plainText(text, LONGEST) ?? cut(text, LONGEST)
}

function unique(codes: string[]): string[] {
  return [...new Set(codes)]
}
