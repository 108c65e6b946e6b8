/** @type {import('next').NextConfig} */
const nextConfig = {
  agentRules: false,
  poweredByHeader: false,
  serverExternalPackages: ['pg'],
  turbopack: { root: process.env.BENCH_PROJECT_ROOT },
};

export default nextConfig;
