/** What every answer carries, whoever gives it: a page, a route, or the server below them. */
export const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
  // Browsers ignore it over plain http, as on a laptop.
  { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' },
];
