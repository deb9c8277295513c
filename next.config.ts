import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // npm test checks the types, of tests and all; whoever starts the desk need not wait for that.
  typescript: { ignoreBuildErrors: true },
  // The image optimiser is an attack surface that a text desk does not need.
  images: { unoptimized: true },
  // A story of a million characters is posted whole; the server's own limits, with their own words, are below this.
  experimental: { serverActions: { bodySizeLimit: "16mb" } },
  // Native addons and WebAssembly are loaded by Node itself, never bundled.
  serverExternalPackages: [
    "@node-rs/argon2",
    "@prisma/client",
    "@prisma/adapter-pg",
    "pg",
    "linkedom",
    "eld",
    "piscina",
    "pg-boss",
    "undici",
  ],
};

export default config;
