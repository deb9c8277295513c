"use client";
import { EmergencyLine } from "#components/stories/emergency-line.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Decision } from "#lib/domain/access/policy.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import type { EmergencyShown } from "#lib/domain/stories/emergency.ts";
import { ActButton } from "./act-button.tsx";

export type UnsaidEmergency = EmergencyShown & {
  readonly editionId: string;
  readonly reason: string;
  /** Whether this person may put the second name to it. */
  readonly ability: Decision;
};

export type Confirm = (input: { editionId: string }) => Promise<ActionResult<void>>;

type SecondNamesProps = { readonly unsaid: readonly UnsaidEmergency[]; readonly confirm: Confirm };

/** The emergency publications that still need a second name, each with the way to put one's own to it. */
export function SecondNames({ unsaid, confirm }: SecondNamesProps) {
  return unsaid.map((emergency) => {
    const { editionId, edition, standing, reason, ability } = emergency;
    return (
      <section key={editionId} aria-label="Second name" className="flex flex-col gap-3 border-b py-5">
        <Notice tone={standing === "overdue" ? "finding" : "nosource"} title={<EmergencyLine emergency={emergency} />}>
          <p dir="auto">
            Edition {edition}: “{reason}”
          </p>
        </Notice>
        <p className="max-w-prose text-muted-foreground">
          Read what readers see, sentence by sentence with its sources. Whoever puts the second name to it says: I would
          have signed it.
        </p>
        <ActButton
          words="Put my name to it"
          done="Your name stands beside it"
          barred={ability.allowed ? null : ability.sentence}
          act={() => confirm({ editionId })}
        />
      </section>
    );
  });
}
