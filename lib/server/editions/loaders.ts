import "server-only";
import { may } from "#lib/domain/access/policy.ts";
import type { BoardConflict } from "#lib/domain/stories/claims-board.ts";
import { claimsBoard, openConflicts } from "#lib/domain/stories/claims-board.ts";
import { hueOfNumber } from "#lib/domain/stories/report-numbers.ts";
import { isWorking, STATE_WORDS } from "#lib/domain/stories/workflow.ts";
import { findChoices } from "../claims/data.ts";
import { mergeStory } from "../claims/mutations.ts";
import { load } from "../load.ts";
import type { Actor } from "../session.ts";
import { loadStory } from "../stories/loaders.ts";
import { listReportTexts } from "../wires/data.ts";
import { findDraft } from "./drafts/data.ts";
import { findLease } from "./leases/data.ts";
import { findRevision } from "./revisions/data.ts";

/** Everything that the editor opens with: the text, the person's own draft, the pen, the reports and the open conflicts. */
export async function loadWriting(slug: string) {
  const { actor, story, edition, reports } = await loadStory(slug);
  return load(async () => {
    const numbers = new Map(reports.map((report) => [report.id, report.number]));
    const [revision, draft, texts, merge, choices] = await Promise.all([
      findRevision(edition.headRevisionId),
      findDraft(edition.id, actor.id),
      listReportTexts([...numbers.keys()]),
      mergeStory(story.id),
      findChoices(story.id),
    ]);
    const words = new Map(texts.map((text) => [text.id, text]));
    return {
      story,
      edition,
      revision,
      // A save throws the saver's own draft away, so one that is there was never saved, whoever saved since.
      draft,
      lease: await leaseStateOf(actor, edition),
      reports: reports.flatMap((report) => {
        const text = words.get(report.id);
        return text ? { ...report, ...text, hue: hueOfNumber(report.number) } : [];
      }),
      conflicts: openConflicts(claimsBoard(merge, choices, numbers)).map(passagesOfConflict),
    };
  });
}

async function leaseStateOf(
  actor: Actor,
  edition: { readonly id: string; readonly state: Parameters<typeof isWorking>[0] },
) {
  if (!isWorking(edition.state)) {
    const reason = `This edition is ${STATE_WORDS[edition.state].toLowerCase()}. Open an update or a correction to write on.`;
    return { kind: "closed", reason } as const;
  }
  const writes = may(actor, "lease.acquire", { leaseHolder: null });
  if (!writes.allowed) return { kind: "closed", reason: writes.sentence } as const;
  const lease = await findLease(edition.id);
  if (!lease) return { kind: "free" } as const;
  const mayTakeOver = lease.holderId === actor.id || may(actor, "lease.take").allowed;
  return { kind: "held", by: lease.holder.name, since: lease.takenAt.toISOString(), mayTakeOver } as const;
}

function passagesOfConflict({ id, question, sides }: BoardConflict) {
  return {
    id,
    question,
    sides: sides.map(({ value, sentences }) => ({
      value,
      passages: sentences.map(({ report, start, end }) => ({ report, from: start, to: end })),
    })),
  };
}
