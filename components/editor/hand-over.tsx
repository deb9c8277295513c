"use client";
import { HandIcon } from "lucide-react";
import { useCommands } from "#components/shell/commands.tsx";
import { usePeopleHere } from "#components/stories/story-people-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";

type HandOverProps = {
  /** Whether this window has the pen to give. */
  readonly mayGive: boolean;
  /** Makes sure that the words are kept, then hands the pen over. */
  readonly onGive: (personId: string) => void;
};

/** Hands the pen to somebody who has the story open and may write; nothing where there is nobody. */
export function HandOver({ mayGive, onGive }: HandOverProps) {
  const { here = [] } = usePeopleHere() ?? {};
  const writers = mayGive ? here.filter(({ isMe, writes }) => !isMe && writes) : [];
  useCommands(
    writers.map(({ id, name }) => ({
      id: `editor.give.${id}`,
      group: "Story",
      label: `Save and hand the pen to ${name}`,
      run: () => onGive(id),
    })),
  );
  if (writers.length === 0) return null;
  return (
    <Menu
      align="end"
      trigger={
        <Button size="sm" variant="ghost">
          <HandIcon className="size-3.5" aria-hidden /> Hand over
        </Button>
      }
    >
      {writers.map(({ id, name }) => (
        <MenuItem key={id} onSelect={() => onGive(id)}>
          Save and hand over to {name}
        </MenuItem>
      ))}
    </Menu>
  );
}
