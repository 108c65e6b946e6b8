import './lib/setup/require-node.mjs';
import fs from 'node:fs';
import { projectPath } from './lib/project/project.mjs';
import { runMain } from './lib/project/steps.mjs';

// Below these versions a package has a known hole; the advisories' numbers stand beside them.
const floors = {
  '@tiptap/core': '3.30.5', // GHSA-cp6q-959q-f8rh, GHSA-j95f-988m-3j2f
  dompurify: '3.4.13', // GHSA-55q2-fjhq-7xh7
  linkifyjs: '4.3.2', // GHSA-95jq-xph2-cx9h
  mammoth: '1.11.0', // CVE-2025-11849
  next: '16.4.6', // GHSA-673q-mjm6-r5xr, GHSA-2464-fhr4-w9xw, CVE-2026-119351
  'next-auth': '4.24.15', // GHSA-7rqj-j65f-68wh, GHSA-xmf8-cvqr-rfgj, GHSA-x445-f3h2-j279
  nodemailer: '10.0.14', // no release of 9.x has its patches
  'prosemirror-view': '1.42.3', // GHSA-c8x8-7fp4-3x9w
  react: '19.3.1', // CVE-2025-55182, CVE-2026-23864, CVE-2026-44907
  'react-dom': '19.3.1',
  sharp: '0.35.5', // code execution by SVG
  undici: '7.28.0', // GHSA-35p6-xmwp-9g52
};

function isBelow(version, floor) {
  const parts = version.split('-')[0].split('.').map(Number);
  for (const [index, least] of floor.split('.').map(Number).entries()) {
    if (parts[index] !== least) return parts[index] < least;
  }
  return version.includes('-');
}

function* findProblems(lock, manifest) {
  for (const [place, { version, resolved }] of Object.entries(lock.packages)) {
    const name = place.split('node_modules/').at(-1);
    const floor = Object.hasOwn(floors, name) ? floors[name] : null;
    if (floor && isBelow(version, floor)) yield `${place} is ${version}; it must be ${floor} or newer`;
    if (resolved) yield `${place} names a registry's address in package-lock.json`;
  }
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  for (const [name, version] of wanted) {
    if (!/^\d/.test(version)) yield `${name} is not pinned to one version: ${version}`;
  }
  const editor = new Set(
    wanted.filter(([name]) => name.startsWith('@tiptap/')).map(([, version]) => version),
  );
  if (editor.size > 1) yield `the @tiptap packages must have one version, not ${[...editor].join(' and ')}`;
}

await runMain(() => {
  const readJson = (name) => JSON.parse(fs.readFileSync(projectPath(name), 'utf8'));
  const problems = [...findProblems(readJson('package-lock.json'), readJson('package.json'))];
  for (const problem of problems) console.error(problem);
  if (problems.length === 0) console.log('All packages are pinned and above their version floors.');
  return problems.length === 0 ? 0 : 1;
});
