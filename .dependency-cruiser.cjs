/**
 * The layers of the house: shared <- electron, shared <- renderer; SQL only in the store, IPC only in the router.
 * tests/architecture shows for each rule a file that breaks it.
 */
const layer = (name, from, to, comment, extra = {}) => ({ name, comment, severity: 'error', from: { path: from, ...extra }, to })

/** Where a process or thread of the product starts. */
const entries = '^(electron/(main|preload|store/worker|import/import-worker|letters/letters-worker|reports/report-worker)\\.ts|renderer/main\\.tsx)$'

module.exports = {
  forbidden: [
    layer('shared-is-pure', '^shared/', { pathNot: '^(shared/|node_modules/(zod|intl-messageformat|@formatjs)/)' }, 'shared imports shared, zod and messages, and runs anywhere'),
    layer('renderer-stays-in-the-window', '^renderer/', { pathNot: '^(renderer/|shared/|node_modules/(react|react-dom|react-aria-components|zustand|d3-scale|d3-shape|pdfjs-dist|zod)/)' }, 'the window is sandboxed: it knows shared, and libraries made for windows'),
    layer('renderer-does-not-validate', '^renderer/', { path: '^(node_modules/zod/|shared/contract/(call|contract|figure-calls)\\.ts$|shared/events/)', dependencyTypesNot: ['type-only'] }, 'the window takes types only from the contract'),
    layer('electron-knows-no-window', '^electron/', { path: '^(renderer|tests|scripts|resources)/' }, 'main imports shared and electron'),
    layer('ui-has-no-data', '^renderer/ui/', { path: '^renderer/(bridge|features|app)/' }, 'parts take props'),
    layer('features-do-not-mix', '^renderer/features/([^/]+)/', { path: '^renderer/features/', pathNot: '^renderer/features/$1/' }, 'one folder a screen; what two screens need moves up'),
    layer('what-is-shared-knows-no-feature', '^renderer/(charts|desk|forms|letter)/', { path: '^renderer/features/' }, 'it is the same for all of them'),
    layer('sql-in-the-store', '^electron/', { path: 'better-sqlite3' }, 'the store is the only place with SQL', { pathNot: '^electron/store/' }),
    layer('store-behind-its-worker', '^electron/', { path: '^electron/store/', pathNot: '^electron/store/(store-client|trouble|progress)\\.ts$', dependencyTypesNot: ['type-only'] }, 'the main process talks to the worker through the client', { pathNot: '^electron/store/' }),
    layer('threads-have-no-electron', '^electron/(store|import)/', { path: '^node_modules/electron/' }, 'worker threads have no windows, and tests run them under Node'),
    layer('nothing-but-tests-imports-tests', '^(shared|electron|renderer)/', { path: '^tests/' }, 'product code does not know its tests'),
    { name: 'no-circles', comment: 'a circle has no top to read from', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    layer('no-dead-modules', entries, { path: '^(shared|electron|renderer)/.+\\.tsx?$', pathNot: ['\\.d\\.ts$', entries], reachable: false }, 'delete what no process reaches'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|\\.cache)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
}
