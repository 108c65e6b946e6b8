/**
 * What each answer may do in a browser. This is the only place that says it: next.config.js sends it with every address
 * that has a policy of its own, proxy.ts with every page, and refusal.mjs with what the framework never sees. A header
 * that a route set itself would never arrive.
 */

/** For answers that are no page: nothing in them runs or loads. */
export const closedPolicy = "default-src 'none'; frame-ancestors 'none'";
/** For somebody else's file, or one that a browser could show as a page: a document that can do nothing. */
const shutIn = `sandbox; ${closedPolicy}`;
const shutInWithStyles = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/**
 * The policies of addresses that are no pages. `addresses` is a pattern of the whole path after its first slash; a later entry
 * goes before an earlier one.
 */
export const fixedPolicies = [
  { addresses: 'api/.*', policy: closedPolicy, frames: 'DENY' },
  {
    addresses: 'api/v1/articles/[^/]+/report(?:-files/[^/]+/file)?',
    policy: shutInWithStyles,
    frames: 'DENY',
  },
  // A stored copy is somebody else's page: shut in, and framed by our own viewer alone.
  {
    addresses: 'api/v1/snapshots/[^/]+/page',
    policy: "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    frames: 'SAMEORIGIN',
  },
  { addresses: 'api/v1/snapshots/[^/]+/(?:file|warc)', policy: shutIn, frames: 'DENY' },
  // The data beside the public pages.
  { addresses: 'r/[^/]+/(?:text|ledger\\.json|annotations(?:/[^/]+)?)', policy: shutIn, frames: 'DENY' },
  { addresses: 'verify\\.mjs', policy: shutIn, frames: 'DENY' },
  { addresses: 'icon\\.svg', policy: shutInWithStyles, frames: 'DENY' },
];

const patterns = fixedPolicies.map(({ addresses }) => new RegExp(`^/(?:${addresses})/?$`));

/** Whether an address has a policy of its own, and so is no page. */
export function hasFixedPolicy(path) {
  return patterns.some((pattern) => pattern.test(path));
}

/** A page runs the scripts that carry this nonce, and what they load. */
export function pagePolicy(nonce, isDevelopment) {
  return [
    "default-src 'self'",
    // The development server evaluates its own modules.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    // The component library and the editor position things with style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Of the answer at an address whose page is gone, made without the framework. */
export const gonePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
