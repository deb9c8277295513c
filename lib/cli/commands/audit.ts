import { type Command, print, say, UsageError } from "../command.ts";
import { withDesk } from "../desk.ts";

export const audit: Command = {
  usage: "verify",
  help: `verify      Works the chain of the audit log out again and holds it against the signed heads in the data folder's
            audit/heads.jsonl. Finds rows that were altered, removed or moved, and an end that was cut off; exit status 1
            then. When all is well it signs where the log stands.

Copy heads.jsonl to another machine from time to time: it proves the log up to that moment.`,
  run: async ([action, ...rest]) => {
    if (action !== "verify" || rest.length > 0) throw new UsageError("Say what to do with the audit log: verify.");
    return withDesk(verify);
  },
};

async function verify(): Promise<number> {
  const { verifyAudit } = await import("#lib/server/audit/verify.ts");
  const { headsPath, headsPublicKey } = await import("#lib/server/audit/heads.ts");
  const report = await verifyAudit();
  print(forJson({ ...report, heads: headsPath(), publicKey: headsPublicKey() }));
  for (const { message } of report.faults) say(message);
  const unlisted = report.faultCount - report.faults.length;
  if (unlisted > 0) say(`There are ${unlisted} more.`);
  if (report.faultCount > 0) return 1;
  say(`The audit log holds: ${report.rows} rows, held against ${report.signedHeads} signed heads.`);
  return 0;
}

/** Row numbers outgrow no reader here: the log would have to pass nine quadrillion rows. */
function forJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_key, part) => (typeof part === "bigint" ? Number(part) : part)));
}
