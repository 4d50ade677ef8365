// Who may import whom: ARCHITECTURE.md says why. tests/unit/house/import-rules.test.ts shows that each rule catches its offender.

/** Folders of electron/ that are no feature: what every feature may use, and what uses the features. */
const commonRooms = 'storage|workbooks';
const outerRooms = 'engine|shell|cli';
const featureFile = `^electron/(?!(?:${commonRooms}|${outerRooms})/)([^/]+)/`;
/**
 * What a feature opens to the others: its use cases (service), the same inside a caller's transaction (register, join, drafts, doubles), its
 * tables (entities), its list, what is derived of a record for search and comparison (derive), and how files bring its records in or point to
 * them (import, import-link); `definition` is what imports offer for that, and `alert-rule` what Home does for the alerts of a feature.
 */
const openFiles =
  'service|session|register|join|drafts|doubles|derive|entities|list|lists|definition|import|import-[a-z]+|alerts|alert-rule';
/** What the engine hands to routes: the checked procedure with its session, and progress of long work. */
const engineSurface = '^electron/engine/(?:context|progress|second-person)\\.ts$';
const shells = '^electron/(?:main|preload|browser|cli|start)\\.ts$|^electron/(?:shell|cli)/';
const buildConfigs = '^electron/[^/]*vite[^/]*\\.config\\.ts$';

/** Folders of renderer/ that are no feature. */
const rendererCommon = 'api|components';

const source = '^(?:shared|electron|renderer|resources|tests)/';

/** A ban on project files: packages and Node's own modules are no concern of it. */
function within(name, comment, from, ...allowed) {
  return { name, comment, severity: 'error', from, to: { path: source, pathNot: allowed } };
}

module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one file, or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import must lead to a file or an installed package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?(?:worker|url|raw)$' },
    },
    {
      name: 'shared-runs-anywhere',
      comment:
        'shared/ runs in the engine, in the page and in tests: no Node, no browser, and only the packages named here.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', '^node_modules/(?:zod|@orpc/contract|libphonenumber-js)/'] },
    },
    within(
      'storage-knows-no-feature',
      'Storage is below the features.',
      { path: '^electron/storage/' },
      '^shared/',
      '^electron/storage/',
    ),
    within(
      'workbooks-know-no-feature',
      'Reading and writing workbooks is below the features.',
      { path: '^electron/workbooks/' },
      '^shared/',
      '^electron/workbooks/',
    ),
    within(
      'feature-to-feature-by-open-files',
      'A feature uses storage, workbooks, and what another feature opens.',
      { path: featureFile },
      '^shared/',
      '^resources/',
      `^electron/(?:${commonRooms}|engine)/`,
      '^electron/$1/',
      `^electron/[^/]+/(?:${openFiles})\\.ts$`,
      `^electron/[^/]+/[^/]+/(?:${openFiles})\\.ts$`,
    ),
    {
      name: 'feature-knows-engine-surface',
      comment: 'The engine calls the features; of the engine they know its types and what it hands to routes.',
      severity: 'error',
      from: { path: featureFile },
      to: { path: '^electron/engine/', pathNot: engineSurface, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'engine-knows-no-shell',
      comment: 'The same engine runs under every shell.',
      severity: 'error',
      from: { path: '^electron/', pathNot: [shells, buildConfigs] },
      to: { path: shells },
    },
    within(
      'shell-knows-no-feature',
      'A shell starts the engine as a worker and pipes frames it does not read.',
      { path: shells, pathNot: '^electron/cli/' },
      shells,
      '^electron/storage/vault/machine/ended-threads\\.ts$',
      '^shared/',
      '^resources/',
    ),
    within(
      'cli-runs-the-engine',
      'The command line is a shell without a page: it runs the engine in its own process and calls the contract.',
      { path: '^electron/cli/' },
      shells,
      '^shared/',
      '^electron/engine/',
      '^electron/storage/environment\\.ts$',
      '^electron/(?:demo/service|workbooks/texts)\\.ts$',
    ),
    {
      name: 'electron-in-two-files',
      comment: "Only the Electron shell's two files run Electron's code; its types harm nobody.",
      severity: 'error',
      from: { path: '^(?:electron|shared|renderer)/', pathNot: '^electron/(?:main|preload)\\.ts$' },
      to: { path: '^(?:node_modules/electron/|electron$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'packaged-dependencies',
      comment:
        'What runs in Node after packaging must be in "dependencies"; the renderer is bundled, so it may be in either.',
      severity: 'error',
      from: { path: '^electron/', pathNot: [buildConfigs, '^electron/start\\.ts$'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/electron/' },
    },
    within(
      'renderer-knows-shared-only',
      'The page knows the contract and the texts, never the engine.',
      { path: '^renderer/' },
      '^renderer/',
      '^shared/',
      '^resources/locales/',
    ),
    {
      name: 'renderer-without-node',
      comment: 'The page runs in a sandbox.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-features-apart',
      comment:
        'A feature on the screen never imports another, nor the frame around it; what two need is in components/ or api/.',
      severity: 'error',
      from: { path: `^renderer/(?!(?:app|${rendererCommon})/)([^/]+)/` },
      to: { path: '^renderer/[^/]+/', pathNot: [`^renderer/(?:${rendererCommon})/`, '^renderer/$1/'] },
    },
    {
      name: 'renderer-common-knows-no-feature',
      comment: 'components/ and api/ are below the features.',
      severity: 'error',
      from: { path: `^renderer/(?:${rendererCommon})/` },
      to: { path: '^renderer/[^/]+/', pathNot: `^renderer/(?:${rendererCommon})/` },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(?:css|svg|png|woff2)$' },
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
