import './lib/setup/require-node.mjs';
import { randomBytes } from 'node:crypto';
import { readOptions, runServerCommand, withDatabase } from './lib/application/command.mjs';
import { runMain } from './lib/project/steps.mjs';

const usage = 'Usage: npm run admin:create -- --email EMAIL --name NAME --newsroom "NEWSROOM"';

await runMain(async () => {
  const { email, name, newsroom } = readOptions(
    ['email', 'name', 'newsroom'],
    ['email', 'name', 'newsroom'],
    usage,
  );
  const givenPassword = process.env.LINECHECK_ADMIN_PASSWORD;
  const password = givenPassword || randomBytes(15).toString('base64url');
  const code = await withDatabase((database) =>
    runServerCommand('create-first-admin.ts', { email, name, newsroom, password }, database),
  );
  if (code === 0 && !givenPassword) console.log(`Password, shown this once: ${password}`);
  return code;
});
