import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // npm test checks the types, of tests and all; whoever starts the desk need not wait for that.
  typescript: { ignoreBuildErrors: true },
  // The image optimiser is an attack surface that a text desk does not need.
  images: { unoptimized: true },
  // A story of a million characters is posted whole; the server's own limits, with their own words, are below this.
  experimental: { serverActions: { bodySizeLimit: "16mb", allowedOrigins: ownHosts() } },
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

/** The host that people type: a proxy in front may ask this server for another, and their actions are theirs all the same. */
function ownHosts(): string[] {
  const home = process.env.STET_URL ?? "";
  return URL.canParse(home) ? [new URL(home).host] : [];
}

export default config;
