import './lib/require-node.mjs';
import fs from 'node:fs';
import { installPackages } from './lib/install.mjs';
import { projectPath } from './lib/project.mjs';
import { runVisibly } from './lib/run.mjs';
import { fail, runMain } from './lib/steps.mjs';

await runMain(async () => {
  const [file] = process.argv.slice(2);
  if (!file) fail('Usage: npm run verify:ledger -- FILE, with what GET /api/v1/articles/ID/ledger answered');
  if (!fs.existsSync(file)) fail(`There is no file ${file}.`);
  await installPackages();
  const { typescriptArguments } = await import('./lib/typescript.mjs');
  return runVisibly(process.execPath, [
    ...typescriptArguments(projectPath('scripts', 'verify-ledger.ts')),
    file,
  ]);
});
