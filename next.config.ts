import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // For the desk. The server compresses pages and files once, and sets ETags itself (lib/press, lib/http/static-files.ts).
  compress: true,
  generateEtags: false,
  // Titles and canonical links belong in the head, for everyone.
  htmlLimitedBots: /.*/,
  typescript: { ignoreBuildErrors: true }, // `npm run check` looks at types
  serverExternalPackages: ['@prisma/client', '@prisma/adapter-pg', 'pg', 'next-mdx-remote'],
  experimental: {
    staleTimes: { dynamic: 0, static: 30 },
    serverActions: { bodySizeLimit: '25mb' }, // as lib/http/desk.ts, which looks first
    proxyClientMaxBodySize: '25mb',
  },
}

export default config
