import nx from '@nx/eslint-plugin'
import prettier from 'eslint-config-prettier'
import tseslint from 'typescript-eslint'
import {
  bannedImports,
  bannedForTests,
  bannedInSpecImports,
  bannedInSpecs,
  bannedSyntax,
} from './scripts/lint/banned-syntax.mjs'
import { depConstraints } from './scripts/lint/boundaries.mjs'

const TYPESCRIPT = ['**/*.ts']
const SCRIPTS = ['**/*.{mjs,cjs,js}']
const SPECS = ['**/*.spec.ts', '**/test/**/*.ts']
const MADE_FOR_TESTS = ['libs/testing/**/*.ts', 'bench/**/*.ts', 'e2e/**/*.ts', 'scripts/**/*.ts']

/** Nx must have drawn its graph first, or the boundary rule is silent: lint runs through `nx`. */
const boundaries = {
  files: TYPESCRIPT,
  plugins: { '@nx': nx },
  rules: {
    '@nx/enforce-module-boundaries': [
      'error',
      { depConstraints, allowCircularSelfDependency: true },
    ],
  },
}

const sizes = {
  rules: {
    'max-lines': ['error', 300],
    'max-lines-per-function': ['error', 60],
    complexity: ['error', { max: 12, variant: 'modified' }],
  },
}

const house = {
  files: TYPESCRIPT,
  rules: {
    '@typescript-eslint/no-non-null-assertion': 'error',
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
    '@typescript-eslint/no-unused-vars': [
      'error',
      { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
    ],
    // Following it trips no-unsafe-argument wherever the assertion narrowed an any.
    '@typescript-eslint/no-unnecessary-type-assertion': 'off',
    // Ports are plain objects of functions as often as they are classes.
    '@typescript-eslint/unbound-method': 'off',
    // A port's method is async for those of its makers that wait.
    '@typescript-eslint/require-await': 'off',
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    '@typescript-eslint/switch-exhaustiveness-check': 'error',
    'no-restricted-imports': ['error', bannedImports],
    'no-restricted-syntax': ['error', ...bannedSyntax],
  },
}

const everywhere = {
  linterOptions: { noInlineConfig: true },
  rules: {
    eqeqeq: 'error',
    'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
  },
}

const specs = {
  files: SPECS,
  rules: {
    'max-lines': ['error', 500],
    'max-lines-per-function': 'off',
    'no-restricted-syntax': ['error', ...bannedSyntax, ...bannedInSpecs],
    // expect.any() and its kin are any.
    '@typescript-eslint/no-unsafe-assignment': 'off',
  },
}

const exempt = [
  { files: MADE_FOR_TESTS, rules: { 'no-restricted-imports': ['error', bannedForTests] } },
  { files: SPECS, rules: { 'no-restricted-imports': ['error', bannedInSpecImports] } },
  {
    files: ['**/*.config.{mjs,cjs}', 'libs/testing/global-*.mjs'],
    rules: { 'no-restricted-exports': 'off' },
  },
]

export default tseslint.config(
  {
    ignores: [
      ...['**/dist', '**/out-tsc', '**/coverage', '.nx', 'data', 'scripts/fixtures'],
      // Generated.
      'libs/api-clients/src/*.paths.ts',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
  },
  everywhere,
  sizes,
  house,
  boundaries,
  specs,
  ...exempt,
  { files: SCRIPTS, ...tseslint.configs.disableTypeChecked },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  prettier,
)
