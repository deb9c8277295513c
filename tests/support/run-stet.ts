import { spawn } from "node:child_process";
import path from "node:path";

export const ROOT = path.resolve(import.meta.dirname, "../..");

export type Run = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

type Options = { readonly env?: Readonly<Record<string, string>>; readonly input?: string };

/** The command line as a person runs it, in a process of its own; returns when it has ended. */
export function runStet(args: readonly string[], options: Options = {}): Promise<Run> {
  return runNode(["--conditions=react-server", "lib/cli/main.ts", ...args], options);
}

/** Node with the project's folder as working directory. Variables that are not given here are unset for Stet. */
export async function runNode(args: readonly string[], { env = {}, input = "" }: Options = {}): Promise<Run> {
  const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...bare(), ...env } });
  child.stdin.end(input);
  const [stdout, stderr, status] = await Promise.all([
    collect(child.stdout),
    collect(child.stderr),
    new Promise<number | null>((resolve) => child.once("close", resolve)),
  ]);
  return { status, stdout, stderr };
}

/** What the program needs of this environment; an empty variable keeps an .env file from setting it. */
function bare(): NodeJS.ProcessEnv {
  const silenced = {
    DATABASE_URL: "",
    AUTH_SECRET: "",
    AUDIT_SECRET: "",
    STET_DEMO: "",
    STET_URL: "",
    PORT: "",
    HOST: "",
  };
  return { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: "production", ...silenced };
}

async function collect(stream: NodeJS.ReadableStream): Promise<string> {
  let text = "";
  stream.setEncoding("utf8");
  for await (const chunk of stream) text += chunk;
  return text;
}
