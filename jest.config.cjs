const { availableParallelism } = require('node:os')

const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      target: 'es2023',
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
]

/** Every spec of the house in one run, so that PostgreSQL and RabbitMQ start once. */
module.exports = {
  testEnvironment: 'node',
  roots: [
    '<rootDir>/libs',
    '<rootDir>/apps',
    '<rootDir>/bench',
    '<rootDir>/e2e',
    '<rootDir>/scripts',
  ],
  testMatch: ['**/*.spec.ts'],
  modulePathIgnorePatterns: [
    '<rootDir>/(apps|libs)/[^/]+/(dist|out-tsc)/',
    '<rootDir>/(bench|e2e)/dist/',
  ],
  globalSetup: '<rootDir>/libs/testing/global-setup.mjs',
  globalTeardown: '<rootDir>/libs/testing/global-teardown.mjs',
  setupFiles: ['reflect-metadata'],
  transform: { '^.+\\.[cm]?[tj]s$': swc },
  transformIgnorePatterns: [
    '/node_modules/(?!(@nestjs|uid|@lukeed|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit|nestjs-pino|commander|postal-mime|jose|echarts|zrender|oidc-provider|openid-client|oauth4webapi)/)',
  ],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: {
    customExportConditions: ['@inroad/source', 'node', 'require', 'default'],
  },
  // The specs mostly wait for PostgreSQL and RabbitMQ, which want the other cores.
  maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
  testTimeout: 30000,
}
