import './lib/setup/require-node.mjs';
import { readOptions, runServerCommand, withDatabase } from './lib/application/command.mjs';
import { fail, runMain } from './lib/project/steps.mjs';

const usage = 'Usage: npm run --silent token -- --email EMAIL [--scopes read,claims_write] [--days 90]';
const dayMs = 86_400_000;

/** Without the option, the token has all rights of its person. Which scopes there are, the command knows. */
function readScopes(value) {
  return value?.split(',').map((scope) => scope.trim());
}

/** Without the option, the usual time. */
function readEnd(value) {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,3}$/.test(value)) fail(`--days is a number of days.\n${usage}`);
  return new Date(Date.now() + Number(value) * dayMs).toISOString();
}

await runMain(async () => {
  const { email, scopes, days } = readOptions(['email', 'scopes', 'days'], ['email'], usage);
  const input = { email, scopes: readScopes(scopes), expiresAt: readEnd(days) };
  return withDatabase((database) => runServerCommand('create-token.ts', input, database));
});
