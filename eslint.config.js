import js from '@eslint/js'
import tseslint from 'typescript-eslint'
import hooks from 'eslint-plugin-react-hooks'
import a11y from 'eslint-plugin-jsx-a11y'

const ban = (message, ...selectors) => selectors.map((selector) => ({ selector, message }))
const noDefaultExport = ban('Use a named export.', 'ExportDefaultDeclaration')
const pure = ban(
  'Time, ids and chance are passed in.',
  "CallExpression[callee.object.name='Date'][callee.property.name='now']",
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.object.name='Math'][callee.property.name='random']",
  "CallExpression[callee.property.name='randomUUID']",
)

export default tseslint.config(
  { ignores: ['out/**', 'dist/**', '.cache/**', 'node_modules/**'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      'no-restricted-syntax': ['error', ...noDefaultExport],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...noDefaultExport, ...pure],
      'no-restricted-globals': ['error', 'window', 'document', 'process', 'Buffer', 'crypto', 'performance'],
    },
  },
  {
    files: ['electron/**/*.ts'],
    ignores: ['electron/router/**', 'electron/preload.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'electron', importNames: ['ipcMain', 'ipcRenderer'], message: 'Only the router and the preload speak IPC.' }] },
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks, 'jsx-a11y': a11y },
    rules: {
      ...hooks.configs.recommended.rules,
      ...a11y.configs.recommended.rules,
      // The gates put the focus into their one field on purpose; `autoFocus` is a prop of our own parts.
      'jsx-a11y/no-autofocus': ['error', { ignoreNonDOM: true }],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: ['renderer/bridge/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...noDefaultExport,
        ...ban('Only the bridge touches window.everyoffer.', "MemberExpression[property.name='everyoffer']"),
        ...ban('Text is rendered, never markup.', "JSXAttribute[name.name='dangerouslySetInnerHTML']"),
      ],
    },
  },
  { files: ['*.config.{js,ts}', 'vitest.*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['scripts/**/*.mjs', '*.cjs', 'tests/**/*.{ts,mjs}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', AbortSignal: 'readonly', fetch: 'readonly', module: 'readonly', performance: 'readonly' } },
    rules: { 'no-console': 'off' },
  },
)
