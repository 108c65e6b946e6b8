import './lib/require-node.mjs';
import { buildApplication } from './lib/build.mjs';
import { installPackages } from './lib/install.mjs';
import { generatePrismaClient } from './lib/prisma-client.mjs';
import { runMain } from './lib/steps.mjs';

await runMain(async () => {
  await installPackages();
  await generatePrismaClient();
  await buildApplication();
});
