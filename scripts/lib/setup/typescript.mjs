import { resolveFromProject } from '../project/project.mjs';

/** Node's arguments for running a TypeScript file of the server. Under this condition, `server-only` is empty. */
export function typescriptArguments(file) {
  return ['--conditions=react-server', '--import', new URL(`file://${resolveFromProject('tsx')}`).href, file];
}
