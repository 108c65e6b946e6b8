import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. Every script works from here, whatever folder it was called from. */
export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));

const requireFromProject = createRequire(path.join(projectRoot, 'package.json'));

/** Absolute path inside the project. */
export function projectPath(...parts) {
  return path.join(projectRoot, ...parts);
}

/** The file behind a package's path, e.g. `next/dist/bin/next`. It is started with this Node, so no shell is needed. */
export function resolveFromProject(specifier) {
  return requireFromProject.resolve(specifier);
}
