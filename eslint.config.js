import js from '@eslint/js'
import tseslint from 'typescript-eslint'
import hooks from 'eslint-plugin-react-hooks'
import a11y from 'eslint-plugin-jsx-a11y'

const ban = (message, ...selectors) => selectors.map((selector) => ({ selector, message }))
const everywhere = [
  ...ban('Use a named export.', 'ExportDefaultDeclaration', "ExportSpecifier[exported.name='default']"),
  ...ban('Import from the file that holds it: no barrels.', 'ExportAllDeclaration'),
]

const passedIn = 'Time, ids and chance are passed in.'
const readsTheClock = ban(passedIn, "NewExpression[callee.name='Date'][arguments.length=0]", "CallExpression[callee.name='Date']")
const chance = [['Date', 'now'], ['Math', 'random']].map(([object, property]) => ({ object, property, message: passedIn }))

const oneWayOut = 'Only the router and the preload speak IPC.'
const onlyTheBridge = { property: 'everyoffer', message: 'Only the bridge touches window.everyoffer.' }
const noMarkup = ['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({ property, message: 'Text is rendered, never markup.' }))

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
      // Leaving a field out by naming it is the plain way to leave it out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-restricted-syntax': ['error', ...everywhere],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, ...readsTheClock],
      'no-restricted-properties': ['error', ...chance, { property: 'randomUUID', message: passedIn }],
      'no-restricted-globals': [
        'error', 'window', 'document', 'navigator', 'localStorage', 'process', 'Buffer', 'require', 'crypto', 'performance', 'globalThis',
        'fetch', 'setTimeout', 'setInterval',
      ],
    },
  },
  {
    files: ['electron/**/*.ts'],
    ignores: ['electron/router/**', 'electron/preload.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'electron', importNames: ['ipcMain', 'ipcRenderer', 'default'], message: oneWayOut }] },
      ],
      'no-restricted-syntax': ['error', ...everywhere, ...ban(oneWayOut, "ImportExpression[source.value='electron']")],
      // A window's and a frame's own way round ipcMain.
      'no-restricted-properties': ['error', { property: 'ipc', message: oneWayOut }],
    },
  },
  {
    // The store's clock and ids are given to it: a fact that is replayed must give the same rows.
    files: ['electron/store/{commands,queries,projections,schema}/**/*.ts', 'electron/store/event-log.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, ...readsTheClock],
      'no-restricted-properties': ['error', ...chance, { property: 'randomUUID', message: passedIn }],
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
        ...everywhere,
        ...ban('Text is rendered, never markup.', "JSXAttribute[name.name='dangerouslySetInnerHTML']"),
      ],
      'no-restricted-properties': ['error', onlyTheBridge, ...noMarkup],
    },
  },
  { files: ['*.config.{js,ts}', 'vitest.*.ts', '**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['scripts/**/*.mjs', '*.cjs', 'tests/**/*.{ts,mjs}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', AbortSignal: 'readonly', fetch: 'readonly', module: 'readonly', performance: 'readonly' } },
    rules: { 'no-console': 'off' },
  },
)
