import './lib/setup/require-node.mjs';
import { readOptions, runServerCommand, withDatabase } from './lib/application/command.mjs';
import { fail, runMain } from './lib/project/steps.mjs';

const usage = 'Usage: npm run --silent token -- --email EMAIL [--scopes read,write]';
const knownScopes = ['read', 'write'];

/** Without the option, the token has all rights of its person. */
function readScopes(value) {
  const scopes = value?.split(',').map((scope) => scope.trim());
  if (scopes?.some((scope) => !knownScopes.includes(scope))) {
    fail(`Scopes are ${knownScopes.join(' and ')}.\n${usage}`);
  }
  return scopes;
}

await runMain(async () => {
  const { email, scopes } = readOptions(['email', 'scopes'], ['email'], usage);
  const input = { email, scopes: readScopes(scopes) };
  return withDatabase((database) => runServerCommand('create-token.ts', input, database));
});
