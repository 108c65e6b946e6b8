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
    ignores: ['lib/server/evidence/door/**', 'lib/server/auth/sign-in-providers.ts'],
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
  { files: ['scripts/**', 'prisma/**', 'tests/**', '*.config.*'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/**'],
    // Playwright's fixtures take a function named `use`, and tests may call a module `module`.
    rules: { '@next/next/no-assign-module-variable': 'off', 'react-hooks/rules-of-hooks': 'off' },
  },
];

export default configuration;
