import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The image optimiser is an attack surface that a text desk does not need.
  images: { unoptimized: true },
  // Native addons and WebAssembly are loaded by Node itself, never bundled.
  serverExternalPackages: ["@node-rs/argon2", "@prisma/client", "@prisma/adapter-pg", "pg", "linkedom", "eld"],
};

export default config;
