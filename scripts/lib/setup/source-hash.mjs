import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { projectPath } from '../project/project.mjs';

/** SHA-256 over the paths and bytes of all files below the given ones, as far as `isIncluded(relativePath)` allows. */
export function hashFiles(roots, isIncluded = () => true) {
  const hash = createHash('sha256');
  const visit = (relativePath) => {
    if (!isIncluded(relativePath)) return;
    const absolutePath = projectPath(relativePath);
    const stat = fs.statSync(absolutePath, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      for (const name of fs.readdirSync(absolutePath).sort()) visit(path.posix.join(relativePath, name));
    } else {
      const content = fs.readFileSync(absolutePath);
      hash.update(`${relativePath}\0${content.length}\0`).update(content);
    }
  };
  for (const root of roots) visit(root);
  return hash.digest('hex');
}

/** Whether the stamp file holds this hash. */
export function isStamped(stampFile, hash) {
  return fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8').trim() === hash;
}
