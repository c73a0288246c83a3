import type { Opportunity } from '@inroad/events/pipeline/opportunity.shape'

/** What words are looked for in: title, description and the titles of the lots. */
export function searchableText({ title, description = '', lots }: Opportunity): string {
  return [title, description, ...lots.map((lot) => lot.title ?? '')].join('\n')
}
