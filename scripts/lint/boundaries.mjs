/**
 * Who may depend on whom, by the tags of each package.json. Libraries are narrowed further by scope,
 * because they have an order: events and database, messaging, service-kit.
 */
const APPS = ['type:lib']
const TESTS = 'scope:testing'

function onlyOn(scope, ...scopes) {
  return {
    sourceTag: `scope:${scope}`,
    onlyDependOnLibsWithTags: [...scopes.map((name) => `scope:${name}`), TESTS],
  }
}

export const depConstraints = [
  { sourceTag: 'type:app', onlyDependOnLibsWithTags: APPS },
  { sourceTag: 'type:standalone', onlyDependOnLibsWithTags: ['type:lib', 'type:app'] },
  { sourceTag: 'type:lib', onlyDependOnLibsWithTags: ['type:lib'] },
  { sourceTag: TESTS, onlyDependOnLibsWithTags: [TESTS] },
  { ...onlyOn('events'), allowedExternalImports: ['zod'] },
  onlyOn('database'),
  onlyOn('codelists', 'database'),
  onlyOn('messaging', 'events', 'database'),
  onlyOn('service-kit', 'events', 'database', 'messaging', 'api-clients'),
  onlyOn('api-clients'),
  // It knows the other services by their documents alone.
  { sourceTag: 'scope:web', bannedExternalImports: ['typeorm', 'amqplib'] },
]
