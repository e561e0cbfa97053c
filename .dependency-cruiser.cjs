// The import rules of the house (ARCHITECTURE.md). A test plants a violation of each. dependency-cruiser does not know
// TypeScript 7 and would then pass with "0 modules": the parser is swc, and the test counts modules.
const room = (name) => `^src/${name}/`;
const contractDoors = '^src/contract/(index|protocol)\\.ts$';

const meetsOthersOnlyInContract = (name) => ({
  name: `${name}-meets-others-only-in-the-contract`,
  severity: 'error',
  from: { path: room(name) },
  to: { path: '^src/', pathNot: [room(name), room('contract')] },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'contract-imports-only-zod-and-orpc',
      severity: 'error',
      from: { path: room('contract') },
      to: { pathNot: [room('contract'), 'node_modules/(zod|@orpc/contract)/'] },
    },
    {
      name: 'contract-has-two-doors',
      severity: 'error',
      from: { path: '^src/', pathNot: room('contract') },
      to: { path: room('contract'), pathNot: contractDoors },
    },
    {
      name: 'protocol-imports-nothing',
      severity: 'error',
      from: { path: '^src/contract/protocol\\.ts$' },
      to: {},
    },
    ...['engine', 'main', 'preload', 'renderer'].map(meetsOthersOnlyInContract),
    {
      name: 'engine-is-electron-free',
      severity: 'error',
      from: { path: room('engine') },
      to: { path: '(^|/)electron($|/)' },
    },
    {
      name: 'preload-takes-only-types-from-the-contract',
      severity: 'error',
      from: { path: room('preload') },
      to: { path: '^src/contract/index\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: room('renderer') },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'sql-lives-in-rows-and-database',
      severity: 'error',
      from: {
        path: room('engine'),
        pathNot: [
          '^src/engine/database/',
          '^src/engine/[^/]+/\\w*[rR]ows\\.ts$',
          '^src/engine/(createEngine|writer/tasks)\\.ts$',
        ],
      },
      to: {
        path: '^src/engine/database/open\\.ts$|node_modules/better-sqlite3',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'listening-steps-are-pure',
      severity: 'error',
      from: {
        path: '^src/engine/listening/(match|sameness|canonicalAddress|unwrapRedirect|saidWords|resemblance|sketchIndex|foldText|describeEntry|ownPost|tidyEntry|language/[^.]+|tone/.+|speaker|schedule|matching/[^/]+|reading/(?!feedReader|readerThread)[^/]+)\\.ts$',
      },
      to: {
        path: [
          '^src/engine/(database|writer|feeds|mentions|watches|settings)/',
          '(^|:)(fs|net|http|https|child_process|worker_threads)$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'features-are-strangers',
      severity: 'error',
      from: { path: '^src/renderer/src/features/([^/]+)/' },
      to: { path: '^src/renderer/src/features/', pathNot: '^src/renderer/src/features/$1/' },
    },
    {
      name: 'bridge-and-shared-do-not-know-features',
      severity: 'error',
      from: { path: '^src/renderer/src/(bridge|shared)/' },
      to: { path: '^src/renderer/src/(features|app)/' },
    },
    {
      name: 'app-is-the-top',
      severity: 'error',
      from: { path: '^src/renderer/src/features/' },
      to: { path: '^src/renderer/src/app/' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
};
