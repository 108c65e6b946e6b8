// Runs a TypeScript file of this project in a thread. The loader is registered here and not by --import, which has no effect
// in the threads of Node 20.
import { pathToFileURL } from 'node:url';
import { register } from 'tsx/esm/api';

register();
await import(pathToFileURL(process.argv[2]).href);
