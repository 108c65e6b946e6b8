import { fetchGuarded } from '@/lib/server/evidence/fetching/guarded-fetch';
import { FetchFailure } from '@/lib/server/evidence/door/fetch-failure';

// A process of its own, for what is read once when Node starts: certificates and proxies. Prints one line of JSON.
const outcome = await fetchGuarded(process.argv[2] ?? '').then(
  ({ status }) => ({ status }),
  (error: unknown) => ({ code: error instanceof FetchFailure ? error.code : String(error) }),
);
console.log(JSON.stringify(outcome));
