import { resolveFromProject } from '../project/project.mjs';

/** Node's arguments for running a TypeScript file of the server: `server-only` is empty under this condition. */
export function typescriptArguments(file) {
  return ['--conditions=react-server', '--import', new URL(`file://${resolveFromProject('tsx')}`).href, file];
}
