import type { ReactNode } from "react";
import { EditionStateWord } from "#components/stories/edition-state.tsx";
import { EmergencyLine } from "#components/stories/emergency-line.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import type { EditionKind } from "#lib/domain/stories/edition-kinds.ts";
import type { EmergencyShown } from "#lib/domain/stories/emergency.ts";
import type { EditionState } from "#lib/domain/stories/workflow.ts";

type Deed = { readonly by: string; readonly at: string };

export type EditionShown = {
  readonly id: string;
  readonly number: number;
  readonly kind: EditionKind;
  readonly state: EditionState;
  readonly publicNote: string | null;
  readonly opened: Deed;
  readonly submitted: Deed | null;
  readonly signedOff: Deed | null;
  /** By whom it is set, and for when. */
  readonly scheduled: Deed | null;
  readonly published: Deed | null;
  readonly emergency: (EmergencyShown & { readonly reason: string }) | null;
};

const KIND_WORDS: Readonly<Record<EditionKind, string>> = {
  initial: "First publication",
  update: "Update",
  correction: "Correction",
  retraction: "Retraction",
};

/** The editions of a story, newest first: who opened, submitted, signed and published each, and when. */
export function EditionList({ editions }: { readonly editions: readonly EditionShown[] }) {
  return (
    <section aria-label="Editions" className="mt-6">
      <h2 className="border-b pb-2 font-semibold text-base">Editions</h2>
      <ol className="divide-y">
        {editions.map((edition) => (
          <li key={edition.id} className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-[12rem_1fr]">
            <div>
              <p className="font-medium">
                {edition.number}. {KIND_WORDS[edition.kind]}
              </p>
              <EditionStateWord state={edition.state} />
            </div>
            <div>
              {edition.publicNote ? (
                <p dir="auto" className="mb-1 max-w-prose font-story text-lg">
                  {edition.publicNote}
                </p>
              ) : null}
              {edition.emergency ? (
                <div className="mb-1 max-w-prose">
                  <p>
                    <EmergencyLine emergency={edition.emergency} />
                  </p>
                  <p dir="auto" className="text-muted-foreground">
                    “{edition.emergency.reason}”
                  </p>
                </div>
              ) : null}
              <dl className="grid grid-cols-[7rem_1fr] gap-x-2 text-xs">
                <DeedLine words="Opened" deed={edition.opened} />
                <DeedLine words="Submitted" deed={edition.submitted} />
                <DeedLine words="Signed off" deed={edition.signedOff} />
                <DeedLine words="Scheduled" deed={edition.scheduled} link="for" />
                <DeedLine words="Published" deed={edition.published} />
                <DeedLine words="Second name" deed={edition.emergency?.secondName ?? null} />
              </dl>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

type DeedLineProps = {
  readonly words: string;
  readonly deed: Deed | null;
  /** Between the name and the time: "for" where that is still to come. */
  readonly link?: string;
};

function DeedLine({ words, deed, link }: DeedLineProps): ReactNode {
  if (!deed) return null;
  return (
    <>
      <dt className="text-muted-foreground">{words}</dt>
      <dd>
        {deed.by}
        {link ? ` ${link}` : ","} <LocalTime iso={deed.at} />
      </dd>
    </>
  );
}
