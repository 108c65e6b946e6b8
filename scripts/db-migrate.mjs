import './lib/setup/require-node.mjs';
import { readOptions, withDatabase } from './lib/application/command.mjs';
import { runMain } from './lib/project/steps.mjs';

await runMain(async () => {
  readOptions([], [], 'Usage: npm run db:migrate');
  await withDatabase(({ applied }) =>
    console.log(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`),
  );
});
