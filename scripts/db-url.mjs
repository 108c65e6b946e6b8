import './lib/require-node.mjs';
import { readOptions, withDatabase } from './lib/command.mjs';
import { runMain } from './lib/steps.mjs';

await runMain(async () => {
  readOptions([], [], 'Usage: npm run --silent db:url');
  await withDatabase(({ appUrl }) => console.log(appUrl));
});
