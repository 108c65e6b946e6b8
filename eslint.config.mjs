import nextCoreWebVitals from 'eslint-config-next/core-web-vitals';
import nextTypeScript from 'eslint-config-next/typescript';
import { globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const configuration = [
  globalIgnores([
    '.cache/',
    '.data/',
    '.next/',
    'lib/server/generated/',
    'next-env.d.ts',
    'playwright-report/',
    'test-results/',
  ]),
  ...nextCoreWebVitals,
  ...nextTypeScript,
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [] }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'prefer-const': 'error',
      // Speaks of the React compiler, which this project does not use.
      'react-hooks/incompatible-library': 'off',
    },
  },
  {
    files: ['lib/server/**'],
    // lib/server/evidence/door is the only way out; GitHub's own address for sign-in is no one's to choose.
    ignores: ['lib/server/evidence/door/**', 'lib/server/sign-in/sign-in-providers.ts'],
    rules: {
      'no-restricted-globals': ['error', 'EventSource', 'WebSocket', 'XMLHttpRequest', 'fetch'],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            ...['http', 'http2', 'https', 'tls', 'undici'].flatMap((name) => [name, `node:${name}`]),
            { name: 'node:net', allowImportNames: ['isIP'] },
          ],
        },
      ],
    },
  },
  {
    files: ['lib/server/presenters/**'],
    rules: {
      // What leaves the server is named, field by field: the next column of a row is shown to nobody by accident.
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ObjectPattern > RestElement',
          message: 'Name the fields that are shown, not those that are not.',
        },
        {
          selector:
            'ObjectExpression > SpreadElement:not([argument.type="CallExpression"], [argument.type="ConditionalExpression"])',
          message: 'Name the fields of the row that are shown.',
        },
        {
          selector:
            'ObjectExpression > SpreadElement > ConditionalExpression > :not(.test, CallExpression, ObjectExpression)',
          message: 'Name the fields of the row that are shown.',
        },
      ],
    },
  },
  { files: ['scripts/**', 'prisma/**', 'tests/**', '*.config.*'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/integration/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'fetchServer holds what the server answers to its contract.' },
      ],
    },
  },
  {
    files: ['tests/**'],
    // Playwright's fixtures take a function named `use`, and tests may call a module `module`.
    rules: { '@next/next/no-assign-module-variable': 'off', 'react-hooks/rules-of-hooks': 'off' },
  },
];

export default configuration;
