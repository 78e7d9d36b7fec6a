import type { NextConfig } from 'next'

const config: NextConfig = {
  output: 'standalone',
  typedRoutes: true,
  reactStrictMode: true,
  poweredByHeader: false,
  // `npm run check` looks at the types. Here they would make the first start slower, and what the compiler remembers
  // of an earlier build has it report routes as missing that are there by now.
  typescript: { ignoreBuildErrors: true },
}

export default config
