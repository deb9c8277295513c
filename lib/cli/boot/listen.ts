import { createServer } from "node:net";
import { BootError } from "./boot-error.ts";

/** Where the program answers. */
export type Listen = { readonly host: string; readonly port: number };

const DEFAULT_PORT = 3000;
const LARGEST_PORT = 65_535;

/** HOST and PORT of the environment; refuses what is no port with a BootError. */
export function readListen(variables: NodeJS.ProcessEnv, defaultHost: string): Listen {
  const written = variables.PORT || String(DEFAULT_PORT);
  const port = Number(written);
  if (!/^\d+$/.test(written) || port < 1 || port > LARGEST_PORT)
    throw new BootError(`PORT must be a whole number from 1 to ${LARGEST_PORT}; it is “${written}”.`);
  return { host: variables.HOST || defaultHost, port };
}

/** Refuses with a BootError when another program holds the port, or this one may not have it. */
export async function requireFreePort({ host, port }: Listen): Promise<void> {
  const code = await tryListen(host, port);
  if (code === null) return;
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} is taken by another program: stop that one, or choose a port with PORT=${port + 1} npm start.`,
    EACCES: `This account may not use port ${port}: choose one above 1023 with PORT=3000 npm start.`,
    EADDRNOTAVAIL: `HOST ${host} is no address of this machine: leave it out, or set it to 127.0.0.1 or 0.0.0.0.`,
    ENOTFOUND: `HOST ${host} is no address of this machine: leave it out, or set it to 127.0.0.1 or 0.0.0.0.`,
  };
  throw new BootError(reasons[code] ?? `Port ${port} at ${host} cannot be used (${code}).`);
}

function tryListen(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}
