import "server-only";
import { abilitiesFor, may } from "#lib/domain/access/policy.ts";
import type { BoardConflict } from "#lib/domain/stories/claims-board.ts";
import { claimsBoard, openConflicts } from "#lib/domain/stories/claims-board.ts";
import { hueOfNumber } from "#lib/domain/stories/report-numbers.ts";
import { STATE_WORDS } from "#lib/domain/stories/state-words.ts";
import { isWorking } from "#lib/domain/stories/workflow.ts";
import { findChoices } from "../claims/data.ts";
import { mergeStory } from "../claims/mutations.ts";
import { load } from "../load.ts";
import { listDismissals } from "../review/data.ts";
import type { Actor } from "../session.ts";
import { loadStory } from "../stories/loaders.ts";
import { listLatestChanges } from "../wires/changes/data.ts";
import { listReportTexts } from "../wires/data.ts";
import { listDrafts } from "./drafts/data.ts";
import { readLease } from "./leases/data.ts";
import { findRevision } from "./revisions/data.ts";

/** Everything that the editor opens with: the text, the person's own draft, the pen, the reports and the open conflicts. */
export async function loadWriting(slug: string) {
  const { actor, story, edition, reports } = await loadStory(slug);
  return load(async () => {
    const numbers = new Map(reports.map((report) => [report.id, report.number]));
    const [revision, drafts, texts, merge, choices, dismissals, changes] = await Promise.all([
      findRevision(edition.headRevisionId),
      listDrafts(edition.id, actor.id),
      listReportTexts([...numbers.keys()]),
      mergeStory(story.id),
      findChoices(story.id),
      listDismissals(story.id),
      listLatestChanges([...numbers.keys()]),
    ]);
    const words = new Map(texts.map((text) => [text.id, text]));
    return {
      story,
      edition,
      revision,
      // A save throws its window's draft away, so one that is there was never saved, whoever saved since.
      drafts,
      lease: await leaseStateOf(actor, edition),
      reports: reports.flatMap((report) => {
        const text = words.get(report.id);
        return text ? { ...report, ...text, hue: hueOfNumber(report.number) } : [];
      }),
      changes,
      reader: actor.name,
      dismissals: dismissals.map(({ sid, matter, message, reason, by }) => ({ sid, matter, message, reason, by })),
      abilities: abilitiesFor(actor, { "finding.dismiss": {}, "story.attach": {}, "wording.suggest": {} }),
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
  return readLease(actor, { editionId: edition.id });
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
