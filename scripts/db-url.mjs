import './lib/setup/require-node.mjs';
import { readOptions, withDatabase } from './lib/application/command.mjs';
import { runMain } from './lib/project/steps.mjs';

await runMain(async () => {
  readOptions([], [], 'Usage: npm run --silent db:url');
  await withDatabase(({ appUrl }) => console.log(appUrl));
});
