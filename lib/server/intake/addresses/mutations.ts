import "server-only";
import type { Actor } from "#lib/domain/access/actions.ts";
import { requireMay } from "../../access.ts";
import { AppError } from "../../errors.ts";
import { fetchOutside } from "../../outside/fetch.ts";
import { enqueue } from "../../queue/queue.ts";
import { addFile, openIntake } from "../mutations.ts";

/** Fetches what stands at an address and hands it to the queue; the intake's id. Refuses what cannot be had, with the reason. */
export async function fetchReports(actor: Actor, address: string): Promise<string> {
  requireMay(actor, "report.import");
  // People paste addresses as they see them, without the scheme.
  const url = /^[a-z][a-z+.-]*:\/\//i.test(address) ? address : `https://${address}`;
  const answer = await fetchOutside(url);
  if (!answer.ok) throw new AppError("refused", answer.error);
  if (answer.value.kind === "unchanged") throw new AppError("refused", "The host sent nothing.");
  const { bytes, mediaType, url: found } = answer.value;
  const intakeId = await openIntake(actor, { way: "address", title: found, expected: 1 });
  await addFile(actor, intakeId, { name: new URL(found).host, mediaType, bytes });
  await enqueue("intake", intakeId, { intakeId });
  return intakeId;
}
