// Imports point one way: app → components → lib/client → lib/contracts → lib/domain, and
// app → lib/server → lib/contracts, lib/domain; inside the server commands and queries → repositories → generated client.

const production = '^(app|components|lib|prisma)/';
const generatedClient = '^lib/server/generated/';

function forbid(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to };
}

/** @type {import('dependency-cruiser').IConfiguration} */
const configuration = {
  forbidden: [
    forbid('no-circular', 'Two files that need each other are one file, or three.', {}, { circular: true }),
    forbid(
      'no-unresolvable',
      'An import that leads nowhere.',
      { pathNot: generatedClient },
      { couldNotResolve: true },
    ),
    forbid(
      'domain-stands-alone',
      'lib/domain knows nothing of the layers above it.',
      { path: '^lib/domain/' },
      { path: '^(app|components|prisma|scripts|tests)/|^lib/(?!domain/)' },
    ),
    forbid(
      'domain-is-pure',
      'lib/domain runs anywhere: no Node, no framework, no database.',
      { path: '^lib/domain/' },
      { path: '^node_modules/(next|next-auth|react|react-dom|pg|postgres|prisma|@prisma|@mantine|@tiptap)/' },
    ),
    forbid(
      'domain-without-node',
      'lib/domain has no node:*.',
      { path: '^lib/domain/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'contracts-above-domain-only',
      'Both sides use lib/contracts, so it needs neither.',
      { path: '^lib/contracts/' },
      { path: '^(app|components|prisma|scripts|tests)/|^lib/(client|server)/' },
    ),
    forbid(
      'client-stays-in-the-browser',
      'lib/client is the browser side.',
      { path: '^lib/client/' },
      { path: '^(app|components|prisma|scripts|tests)/|^lib/server/' },
    ),
    forbid(
      'components-without-server',
      'Components get data from app/ as props, or by lib/client over HTTP.',
      { path: '^components/' },
      { path: '^(app|prisma|scripts|tests)/|^lib/server/' },
    ),
    forbid(
      'schemas-stay-on-the-server',
      'The browser takes the types of lib/contracts and the addresses; schemas cost every page their library.',
      { path: '^(components|lib/client)/', pathNot: '^components/api-docs/' },
      { path: '^lib/contracts/(?!endpoints)|^node_modules/zod/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'ui-is-general',
      'components/ui could ship in another product.',
      { path: '^components/ui/' },
      { path: '^components/(?!ui/)|^lib/(contracts|domain|server)/' },
    ),
    forbid(
      'server-without-browser',
      'lib/server needs contracts and domain alone.',
      { path: '^lib/server/' },
      { path: '^(app|components|prisma|scripts|tests)/|^lib/client/' },
    ),
    forbid(
      'app-through-commands-and-queries',
      'Routing parses the URL and calls a command or query; no Prisma there.',
      { path: '^app/' },
      { path: `^lib/server/repositories/|${generatedClient}|^node_modules/(@prisma|pg|postgres)/` },
    ),
    forbid(
      'generated-client-in-repositories',
      'Repositories and the connection are the only ones that know the generated client.',
      { path: production, pathNot: `^lib/server/(repositories/|db(\\.ts$|/))|${generatedClient}` },
      { path: generatedClient },
    ),
    forbid(
      'repositories-below-commands-and-queries',
      'Repositories are below commands and queries.',
      { path: '^lib/server/repositories/' },
      { path: '^lib/server/(commands|queries|presenters|http)/' },
    ),
    forbid(
      'newsroom-ids-from-rows',
      'A NewsroomId is minted from a row, and rows are in repositories; the gate passes on what it got from them.',
      { path: production, pathNot: '^lib/server/repositories/' },
      { path: '^lib/server/repositories/mint-newsroom-id' },
    ),
    forbid(
      'production-without-tests',
      'What runs for people needs nothing of tests/ or scripts/.',
      { path: '^(app|components|lib)/' },
      { path: '^(tests|scripts)/' },
    ),
    forbid(
      'production-without-development-packages',
      'A package that the application needs belongs in dependencies.',
      { path: '^(app|components|lib)/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/@types/' },
    ),
  ],
  options: {
    doNotFollow: { path: ['^node_modules/', generatedClient] },
    exclude: { path: '^\\.next/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['react-server', 'import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
    moduleSystems: ['es6'],
  },
};

export default configuration;
