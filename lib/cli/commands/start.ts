import { once } from "node:events";
import { build, isBuildFresh } from "../boot/build.ts";
import { type Listen, readListen, requireFreePort } from "../boot/listen.ts";
import { serve } from "../boot/serve.ts";
import { stopSignal } from "../boot/stop-signal.ts";
import { type Command, say, UsageError } from "../command.ts";
import { closeConnections, openDesk } from "../desk.ts";
import { welcomeNewsroom } from "../welcome.ts";

type Mode = "start" | "dev";

/** A database of one's own is for one's own machine; with DATABASE_URL the desk is there for others. */
const OWN_MACHINE = "127.0.0.1";
const EVERY_ADDRESS = "0.0.0.0";

export const start: Command = {
  usage: "",
  help: `Starts the database, applies migrations, builds what is stale and serves the desk until Ctrl-C.
PORT (3000) and HOST say where; README.md lists every setting.`,
  run: (args) => run("start", args),
};

export const dev: Command = {
  usage: "",
  help: "Like start, with Next's development server: nothing is built, changes show at once.",
  run: (args) => run("dev", args),
};

async function run(mode: Mode, args: readonly string[]): Promise<number> {
  if (args.length > 0) throw new UsageError(`${mode} takes no arguments; settings come from the environment.`);
  const listen = readListen(process.env, process.env.DATABASE_URL ? EVERY_ADDRESS : OWN_MACHINE);
  await requireFreePort(listen);
  const stopped = stopSignal();
  const desk = await openDesk({ STET_URL: process.env.STET_URL || `http://localhost:${listen.port}` });
  try {
    const welcome = await welcomeNewsroom().finally(closeConnections);
    if (mode === "start" && !isBuildFresh()) {
      say("Building the program, which takes a minute after a change.");
      await build(stopped);
    }
    if (stopped.aborted) return 0;
    return await serveUntilStopped(mode, listen, welcome, stopped);
  } finally {
    await desk.close();
  }
}

async function serveUntilStopped(mode: Mode, listen: Listen, welcome: string, stopped: AbortSignal): Promise<number> {
  const server = await serve(mode, listen);
  process.stdout.write(`\nStet is at ${process.env.STET_URL}\n${welcome}\nCtrl-C stops it.\n`);
  const stop = stopped.aborted ? Promise.resolve() : once(stopped, "abort");
  const crashed = await Promise.race([server.ended.then(() => true), stop.then(() => false)]);
  await server.stop();
  if (crashed) say("The web server stopped by itself: see above.");
  return crashed ? 1 : 0;
}
