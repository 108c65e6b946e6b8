import fs from 'node:fs';
import { withFolderLock } from '../process/folder-lock.mjs';
import { projectPath, projectRoot, resolveFromProject } from '../project/project.mjs';
import { runNodeQuietly } from '../process/run.mjs';
import { hashFiles, isStamped } from './source-hash.mjs';
import { step } from '../project/steps.mjs';

// Of the scripts, next.config.js and proxy.ts read scripts/lib/web alone.
const notPartOfTheBuild =
  /^(\.(?!env)[^/]*|node_modules|docs|tests|test-results|playwright-report|lib\/server\/generated|prisma\/migrations|[^/]*\.md|[^/]*\.tsbuildinfo|next-env\.d\.ts|tsconfig(\.build)?\.json)(\/|$)|^scripts\/(?!lib(\/web(\/|$)|$))/;

// The build reads no database and signs nothing, so it gets no real address or secret.
const buildEnv = {
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  DATABASE_URL: 'postgresql://linecheck_app@127.0.0.1:1/linecheck',
  NEXTAUTH_SECRET: 'only-for-the-build-0123456789abcdef',
  NEXTAUTH_URL: 'http://127.0.0.1:3000',
};

function sourceHash() {
  return hashFiles(fs.readdirSync(projectRoot).sort(), (file) => !notPartOfTheBuild.test(file));
}

/** Builds the application unless the last build was made from exactly these sources. */
export async function buildApplication() {
  const stampFile = projectPath('.next', 'linecheck-sources.sha256');
  const isCurrent = (hash) => isStamped(stampFile, hash) && fs.existsSync(projectPath('.next', 'BUILD_ID'));
  if (isCurrent(sourceHash())) return;
  await withFolderLock('build', async () => {
    const hash = sourceHash();
    if (isCurrent(hash)) return;
    fs.rmSync(stampFile, { force: true });
    await step('Building the application (about a minute)', () =>
      runNodeQuietly('next-build', [resolveFromProject('next/dist/bin/next'), 'build'], buildEnv),
    );
    fs.writeFileSync(stampFile, hash);
  });
}
