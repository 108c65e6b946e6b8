import './lib/setup/require-node.mjs';
import { installPackages } from './lib/setup/install.mjs';
import { runMain } from './lib/project/steps.mjs';

await runMain(installPackages);
