import { catalogue } from '@inroad/events/catalogue'
import type { EventDefinition } from '@inroad/events/define-event'
import { DO_NOT_EDIT, type GeneratedFile } from './generated-file.js'

/** `docs/events.md`: every event, who publishes it, who hears it, and an example. */
export function eventsPage(routes: Record<string, string[]>): GeneratedFile {
  const rows = catalogue.map((definition) => row(definition, routes))
  const sections = catalogue.map((definition) => section(definition, routes))
  const content = [
    '# Events',
    '',
    `<!-- ${DO_NOT_EDIT} -->`,
    '',
    'Each event is declared once, in `libs/events/src/<owner>/`. Its type is also its routing key on',
    'the topic exchange `inroad.events`. The envelope is CloudEvents 1.0 in JSON.',
    '',
    '| event | publisher | consumers |',
    '| --- | --- | --- |',
    ...rows,
    '',
    ...sections,
  ].join('\n')
  return { path: 'docs/events.md', content: `${content.trimEnd()}\n` }
}

function row({ type, owner }: EventDefinition, routes: Record<string, string[]>): string {
  return `| [\`${type}\`](#${type.replaceAll('.', '')}) | ${owner} | ${heardBy(type, routes)} |`
}

function section(definition: EventDefinition, routes: Record<string, string[]>): string {
  const { type, summary, owner, examples } = definition
  return [
    `## ${type}`,
    '',
    summary,
    '',
    `Published by \`${owner}\`; consumed by ${heardBy(type, routes)}. ` +
      `Schema: [\`libs/events/schemas/${type}.json\`](../libs/events/schemas/${type}.json).`,
    '',
    '```json',
    JSON.stringify(examples[0], null, 2),
    '```',
    '',
  ].join('\n')
}

function heardBy(type: string, routes: Record<string, string[]>): string {
  return (routes[type] ?? []).map((queue) => `\`${queue}\``).join(', ') || 'nobody yet'
}
