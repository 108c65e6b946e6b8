import './lib/require-node.mjs';
import { installPackages } from './lib/install.mjs';
import { runMain } from './lib/steps.mjs';

await runMain(installPackages);
