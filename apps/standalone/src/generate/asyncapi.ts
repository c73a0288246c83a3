import { catalogue } from '@inroad/events/catalogue'
import type { EventDefinition } from '@inroad/events/define-event'
import { EXCHANGE } from '@inroad/messaging/rabbitmq/topology'
import { stringify } from 'yaml'
import { DO_NOT_EDIT, type GeneratedFile } from './generated-file.js'
import { schemaOf } from './schemas.js'

/** `docs/asyncapi.yaml`, AsyncAPI 3.0: a channel for each event, what each service sends and receives. */
export function asyncapiFile(routes: Record<string, string[]>): GeneratedFile {
  const document = {
    asyncapi: '3.0.0',
    info: {
      title: 'Inroad events',
      version: '1.0.0',
      description:
        'Domain events in CloudEvents 1.0 JSON envelopes over a RabbitMQ topic exchange.',
      license: { name: 'MIT' },
    },
    defaultContentType: 'application/cloudevents+json',
    channels: Object.fromEntries(
      catalogue.map((definition) => [definition.type, channel(definition)]),
    ),
    operations: Object.fromEntries(
      catalogue.flatMap((definition) => operations(definition, routes)),
    ),
    components: {
      messages: Object.fromEntries(
        catalogue.map((definition) => [definition.type, message(definition)]),
      ),
    },
  }
  const content = `# ${DO_NOT_EDIT}\n${stringify(document, { aliasDuplicateObjects: false })}`
  return { path: 'docs/asyncapi.yaml', content }
}

function channel({ type, summary }: EventDefinition): object {
  return {
    address: type,
    summary,
    messages: { event: { $ref: `#/components/messages/${type}` } },
    bindings: {
      amqp: {
        is: 'routingKey',
        exchange: { name: EXCHANGE, type: 'topic', durable: true, autoDelete: false },
      },
    },
  }
}

function operations(
  definition: EventDefinition,
  routes: Record<string, string[]>,
): [string, object][] {
  const { type, owner } = definition
  const reference = { channel: { $ref: `#/channels/${type}` } }
  const sends: [string, object] = [
    `${owner} publishes ${type}`,
    { action: 'send', ...reference, tags: [{ name: owner }] },
  ]
  const receives = (routes[type] ?? []).map((queue): [string, object] => [
    `${queue} consumes ${type}`,
    {
      action: 'receive',
      ...reference,
      tags: [{ name: queue.slice(0, queue.indexOf('.')) }],
      bindings: { amqp: { ack: true } },
    },
  ])
  return [sends, ...receives]
}

function message(definition: EventDefinition): object {
  return {
    name: definition.type,
    summary: definition.summary,
    contentType: 'application/cloudevents+json',
    payload: {
      type: 'object',
      required: ['specversion', 'id', 'source', 'type', 'subject', 'time', 'sequence', 'data'],
      properties: {
        specversion: { const: '1.0' },
        id: { type: 'string', format: 'uuid' },
        source: { const: `/inroad/${definition.owner}` },
        type: { const: definition.type },
        subject: { type: 'string' },
        time: { type: 'string', format: 'date-time' },
        datacontenttype: { const: 'application/json' },
        dataschema: { type: 'string' },
        traceparent: { type: 'string' },
        correlationid: { type: 'string' },
        causationid: { type: 'string' },
        sequence: { type: 'string' },
        data: schemaOf(definition),
      },
    },
  }
}
