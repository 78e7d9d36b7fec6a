import type { NextConfig } from 'next'

const config: NextConfig = {
  output: 'standalone',
  typedRoutes: true,
  outputFileTracingIncludes: { '/questions/**': ['./lib/knowledge/data/*.tsv'] }, // read by the advice on writing
  reactStrictMode: true,
  poweredByHeader: false,
  // Pages get theirs from proxy.ts, which does not see these.
  headers: async () => [
    { source: '/_next/static/:path*', headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }] },
    { source: '/icon.svg', headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }] },
  ],
  // The file of a deck comes by a server action; lib/cards/deck-file.ts says how large it may be.
  experimental: { serverActions: { bodySizeLimit: '8mb' } },
  // `npm run check` looks at the types. Here they would make the first start slower, and what the compiler remembers
  // of an earlier build has it report routes as missing that are there by now.
  typescript: { ignoreBuildErrors: true },
}

export default config
