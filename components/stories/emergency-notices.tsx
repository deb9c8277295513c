import { TriangleAlertIcon } from "lucide-react";
import Link from "next/link";
import type { EmergencyShown } from "#lib/domain/stories/emergency.ts";
import { EmergencyLine, SecondName } from "./emergency-line.tsx";
import { storyHref } from "./story-href.ts";

type EmergencyNoticesProps = { readonly slug: string; readonly emergencies: readonly EmergencyShown[] };

/** Above every page of a story: the emergency publications that nobody has put a second name to. */
export function EmergencyNotices({ slug, emergencies }: EmergencyNoticesProps) {
  const unsaid = emergencies.filter(({ secondName }) => secondName === null);
  return (
    <div role="status" data-print="no" className="shrink-0 empty:hidden">
      {unsaid.map((emergency) => (
        <p key={emergency.edition} className="flex gap-x-3 border-nosource border-b bg-muted px-4 py-1.5 text-sm">
          <TriangleAlertIcon className="mt-1 size-3.5 shrink-0 text-nosource" aria-hidden />
          <span className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
            <EmergencyLine emergency={emergency} />
            <Link href={storyHref(slug, "publish")} className="text-link hover:underline">
              Go to the second name
            </Link>
          </span>
        </p>
      ))}
    </div>
  );
}

type EmergencyMarkProps = { readonly live: number | null; readonly emergencies: readonly EmergencyShown[] };

/** Beside the state of a story whose live edition was published in an emergency: whose the second name is. */
export function EmergencyMark({ live, emergencies }: EmergencyMarkProps) {
  const settled = emergencies.find(({ edition, secondName }) => edition === live && secondName !== null);
  if (!settled) return null;
  return (
    <span className="text-muted-foreground text-xs">
      published in an emergency; <SecondName {...settled} />
    </span>
  );
}
