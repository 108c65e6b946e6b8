import './lib/setup/require-node.mjs';
import { generatePrismaClient } from './lib/setup/prisma-client.mjs';
import { runMain } from './lib/project/steps.mjs';

await runMain(generatePrismaClient);
