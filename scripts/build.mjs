import './lib/setup/require-node.mjs';
import { buildApplication } from './lib/setup/build.mjs';
import { installPackages } from './lib/setup/install.mjs';
import { generatePrismaClient } from './lib/setup/prisma-client.mjs';
import { runMain } from './lib/project/steps.mjs';

await runMain(async () => {
  await installPackages();
  await generatePrismaClient();
  await buildApplication();
});
