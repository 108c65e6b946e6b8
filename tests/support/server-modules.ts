import { register } from 'node:module';

// Outside a bundler that knows the react-server condition, the marker `server-only` throws.
const emptyMarker = `export const resolve = (name, context, next) =>
  name === 'server-only' ? { url: 'data:text/javascript,', shortCircuit: true } : next(name, context);`;

let isAllowed = false;

/** From here on the server's modules can be imported dynamically by a test runner that bundles nothing. */
export function allowServerModules(): void {
  if (isAllowed) return;
  isAllowed = true;
  register(`data:text/javascript,${encodeURIComponent(emptyMarker)}`);
}
