import './lib/require-node.mjs';
import { generatePrismaClient } from './lib/prisma-client.mjs';
import { runMain } from './lib/steps.mjs';

await runMain(generatePrismaClient);
