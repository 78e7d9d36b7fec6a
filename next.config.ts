import type { NextConfig } from 'next'

const config: NextConfig = {
  output: 'standalone',
  typedRoutes: true,
  reactStrictMode: true,
  poweredByHeader: false,
  // Pages get theirs from proxy.ts, which does not see these.
  headers: async () => [
    { source: '/_next/static/:path*', headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }] },
    { source: '/icon.svg', headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }] },
  ],
  // `npm run check` looks at the types. Here they would make the first start slower, and what the compiler remembers
  // of an earlier build has it report routes as missing that are there by now.
  typescript: { ignoreBuildErrors: true },
}

export default config
