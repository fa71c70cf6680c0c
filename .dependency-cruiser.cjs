// Who may import whom. The wing says whose work it is, the folder the feature, the suffix the layer.
// test/whole/architecture.test.ts plants one breach of each rule and sees it caught.
const wing = '(base|workforce|care|leadership)'
const pure = `^src/${wing}/[^/]+/[^/]+\\.(rules|policy|form|paths)\\.ts$`

module.exports = {
  forbidden: [
    rule('rules-stay-pure', { path: pure }, {
      pathNot: `^src/(framework|lib)/|^src/platform/(result|actor|moment|today|agenda|evidence)\\.ts$|${pure}|node_modules/zod/`,
    }),
    rule('framework-stands-alone', { path: '^src/framework/' }, {
      pathNot: '^src/(framework|lib)/|node_modules/(zod|yaml)/|^(node:)?(crypto|fs|path|url)$',
    }),
    rule('lib-stands-alone', { path: '^src/lib/' }, {
      pathNot: '^src/lib/|^src/platform/(result|actor)\\.ts$|node_modules/zod/|^(node:)?crypto$',
    }),
    rule('sql-only-in-stores', { path: `^src/${wing}/`, pathNot: '\\.store\\.ts$' }, { path: 'node_modules/(kysely|pg)/' }),
    rule('html-and-json-never-touch-the-store', { path: '\\.(page|view)\\.tsx$|\\.fhir\\.ts$|/routes\\.tsx?$' }, {
      path: '\\.store\\.ts$|^src/db/',
    }),
    rule('modules-meet-at-index-rules-or-paths', { path: `^src/${wing}/([^/]+)/` }, {
      path: `^src/${wing}/`,
      pathNot: ['^src/$1/$2/', '/index\\.ts$', '\\.(rules|paths)\\.ts$'],
    }),
    rule('base-stands-under-the-wings', { path: '^src/base/' }, { path: '^src/(workforce|care|leadership)/' }),
    rule('workforce-stands-under-care', { path: '^src/workforce/' }, { path: '^src/(care|leadership)/' }),
    rule('care-stands-under-leadership', { path: '^src/care/' }, { path: '^src/leadership/' }),
    rule('plumbing-knows-no-domain', { path: '^src/(ui|http|fhir|platform|documents|db|lib)/' }, {
      path: `^src/(${wing}|framework)/`,
    }),
    rule('browser-stands-alone', { path: '^src/browser/' }, {
      path: '^src/|node_modules/',
      pathNot: '^src/browser/|node_modules/nhsuk-frontend/',
    }),
    rule('programs-import-no-tests', { path: '^src/' }, { path: '^(test|bench|bin)/' }),
    rule('no-cycles', {}, { circular: true }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: '\\.test\\.',
    doNotFollow: { path: 'node_modules' },
  },
}

function rule(name, from, to) {
  return { name, severity: 'error', from, to }
}
