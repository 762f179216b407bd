/** The layers of the house: shared <- electron, shared <- renderer; SQL only in the store, IPC only in the router. */
const layer = (name, from, to, comment, extra = {}) => ({ name, comment, severity: 'error', from: { path: from, ...extra }, to })

module.exports = {
  forbidden: [
    layer('shared-is-pure', '^shared/', { path: '^(electron|renderer|tests|scripts)/' }, 'shared imports only shared'),
    layer('shared-has-no-node', '^shared/', { dependencyTypes: ['core'] }, 'shared runs anywhere'),
    layer('shared-borrows-zod-only', '^shared/', { dependencyTypes: ['npm', 'npm-dev'], pathNot: 'node_modules/zod/' }, 'shared needs no library but zod'),
    layer('renderer-stays-in-the-window', '^renderer/', { path: '^(electron|tests|scripts)/' }, 'the window knows no main process'),
    layer('renderer-has-no-node', '^renderer/', { dependencyTypes: ['core'] }, 'the window is sandboxed'),
    layer('renderer-does-not-validate', '^renderer/', { path: '^(node_modules/zod/|shared/contract/contract\\.ts$|shared/events/)', dependencyTypesNot: ['type-only'] }, 'the window takes types only from the contract'),
    layer('electron-knows-no-window', '^electron/', { path: '^(renderer|tests|scripts)/' }, 'main imports shared and electron'),
    layer('ui-has-no-data', '^renderer/ui/', { path: '^renderer/(bridge|features|app)/' }, 'parts take props'),
    layer('features-do-not-mix', '^renderer/features/([^/]+)/', { path: '^renderer/features/', pathNot: '^renderer/features/$1/' }, 'one folder a screen; what two screens need moves up'),
    layer('sql-in-the-store', '^electron/', { path: 'better-sqlite3' }, 'the store is the only place with SQL', { pathNot: '^electron/store/' }),
    layer('store-behind-its-worker', '^electron/', { path: '^electron/store/(commands|queries|projections|schema|database)', dependencyTypesNot: ['type-only'] }, 'the main process talks to the worker through the client', { pathNot: '^electron/store/' }),
    layer('nothing-but-tests-imports-tests', '^(shared|electron|renderer)/', { path: '^tests/' }, 'product code does not know its tests'),
    { name: 'no-circles', comment: 'a circle has no top to read from', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    { name: 'no-orphans', comment: 'delete what nothing uses', severity: 'error', from: { orphan: true, path: '^(shared|electron|renderer)/', pathNot: '\\.d\\.ts$|tsconfig\\.json$' }, to: {} },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|\\.cache)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
}
