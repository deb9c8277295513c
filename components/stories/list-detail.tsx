import type { ReactNode } from "react";
import { cn } from "#components/ui/class-names.ts";

type ListDetailProps = {
  readonly list: ReactNode;
  readonly detail: ReactNode;
  /** Which of the two a phone shows. */
  readonly phoneShows: "list" | "detail";
};

/** A list beside what is looked at of it, each scrolling by itself; on a phone one of them. Fills the height of its parent. */
export function ListDetail({ list, detail, phoneShows }: ListDetailProps) {
  return (
    <div className="flex min-h-0 flex-1">
      <div
        className={cn(
          "flex min-h-0 flex-col max-md:w-full md:w-[clamp(17rem,30vw,27rem)] md:shrink-0 md:border-r",
          phoneShows === "detail" && "max-md:hidden",
        )}
      >
        {list}
      </div>
      <div className={cn("flex min-h-0 min-w-0 flex-1 flex-col", phoneShows === "list" && "max-md:hidden")}>
        {detail}
      </div>
    </div>
  );
}
