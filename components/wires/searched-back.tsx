"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import { Notice } from "#components/ui/notice.tsx";

type SearchedBackProps = {
  /** How far back the search has come, in ISO 8601. */
  readonly to: string;
  readonly onwardHref: string;
  /** Whether this page has something to show already. */
  readonly hasFound: boolean;
};

/** A slow search that stopped on its way: it goes on by itself until it finds something, or until somebody stops it. */
export function SearchedBack({ to, onwardHref, hasFound }: SearchedBackProps) {
  const router = useRouter();
  const [isStopped, stop] = useState(false);
  const goesOn = !hasFound && !isStopped;
  useEffect(() => {
    if (goesOn) router.replace(onwardHref, { scroll: false });
  }, [goesOn, onwardHref, router]);
  return (
    <Notice title={goesOn ? "Searching further back…" : "Older reports have not been searched yet"}>
      {goesOn ? "Nothing yet. It has come to" : "This search takes long, so it stopped at"} reports that came in at{" "}
      <LocalTime iso={to} style="full" />. A rarer word or a source finds more at once.
      {goesOn ? (
        <Button size="sm" className="mt-2 block" onClick={() => stop(true)}>
          Stop
        </Button>
      ) : null}
    </Notice>
  );
}
