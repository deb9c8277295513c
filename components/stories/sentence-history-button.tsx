"use client";
import { HistoryIcon } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/class-names.ts";
import { SentenceHistoryDialog } from "./sentence-history-dialog.tsx";
import { useStoryHere } from "./story-people-context.tsx";

type SentenceHistoryButtonProps = { readonly sid: string; readonly className?: string };

/** Opens the life of a sentence; nothing outside a story's frame, where it is not known which story that is. */
export function SentenceHistoryButton({ sid, className }: SentenceHistoryButtonProps) {
  const story = useStoryHere();
  if (!story) return null;
  return (
    <SentenceHistoryDialog
      slug={story.slug}
      sid={sid}
      trigger={
        <Button size="sm" variant="ghost" className={cn("self-start text-muted-foreground print:hidden", className)}>
          <HistoryIcon className="size-3.5" aria-hidden /> Its history
        </Button>
      }
    />
  );
}
