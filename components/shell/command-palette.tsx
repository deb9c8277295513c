"use client";
import { Dialog as Base } from "@base-ui/react/dialog";
import { Command as Cmdk } from "cmdk";
import { SearchIcon } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { cn } from "#components/ui/class-names.ts";
import { floatStyles, scrimStyles } from "#components/ui/dialog-styles.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { type Command, groupCommands, nameScore } from "./command.ts";
import { useCommandList } from "./commands.tsx";

/** Where words that name no command can be searched for. */
export type SearchPlace = {
  /** "Search wires". */
  readonly label: string;
  /** The words are put behind it, encoded: "/wires?q=". */
  readonly href: string;
};

type CommandPaletteProps = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly searches: readonly SearchPlace[];
};

const itemStyles =
  "flex min-h-8 cursor-default items-center gap-2 rounded-sm px-2 data-[selected=true]:bg-accent max-md:min-h-11";
const groupStyles =
  "[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-2xs [&_[cmdk-group-heading]]:text-muted-foreground";

/** Everything that can be done on this page, by typing a part of its name; other words are searched for. */
export function CommandPalette({ open, onOpenChange, searches }: CommandPaletteProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className={scrimStyles} />
        <Base.Popup
          aria-label="Commands"
          className={cn(
            floatStyles,
            "w-xl max-md:top-2 max-md:bottom-auto max-md:w-[calc(100%-1rem)] max-md:rounded-lg",
          )}
        >
          <PaletteBody searches={searches} close={() => onOpenChange(false)} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

type PaletteBodyProps = { readonly searches: readonly SearchPlace[]; readonly close: () => void };

function PaletteBody({ searches, close }: PaletteBodyProps) {
  const [words, setWords] = useState("");
  const router = useRouter();
  const commands = useCommandList().filter((command) => !command.disabled && !command.keysOnly);
  const query = words.trim();
  const go = (place: SearchPlace) => {
    close();
    router.push(`${place.href}${encodeURIComponent(query)}`);
  };
  return (
    <Cmdk label="Commands" loop filter={scoreOf} className="flex min-h-0 flex-col">
      <div className="flex items-center gap-2 border-b px-3">
        <SearchIcon className="size-4 shrink-0 text-muted-foreground" aria-hidden />
        <Cmdk.Input
          value={words}
          onValueChange={setWords}
          placeholder="Do or find"
          className="h-11 flex-1 bg-transparent text-base outline-none placeholder:text-muted-foreground max-md:text-lg"
        />
      </div>
      <Cmdk.List className="scroll-quiet max-h-96 min-h-0 p-1">
        {query === "" || searches.length === 0 ? (
          <Cmdk.Empty className="px-2 py-6 text-center text-muted-foreground">
            Nothing here goes by these words.
          </Cmdk.Empty>
        ) : null}
        {groupCommands(commands).map((group) => (
          <Cmdk.Group key={group.name} heading={group.name} className={groupStyles}>
            {group.commands.map((command) => (
              <CommandItem key={command.id} command={command} close={close} />
            ))}
          </Cmdk.Group>
        ))}
        {query === "" ? null : (
          <Cmdk.Group heading="Search" forceMount className={groupStyles}>
            {searches.map((place) => (
              <Cmdk.Item
                key={place.href}
                value={`search ${place.href}`}
                forceMount
                onSelect={() => go(place)}
                className={itemStyles}
              >
                {place.label} for “{query}”
              </Cmdk.Item>
            ))}
          </Cmdk.Group>
        )}
      </Cmdk.List>
    </Cmdk>
  );
}

function CommandItem({ command, close }: { readonly command: Command; readonly close: () => void }) {
  const run = () => {
    close();
    command.run();
  };
  return (
    <Cmdk.Item
      value={command.id}
      keywords={[command.label, ...(command.words ?? [])]}
      onSelect={run}
      className={itemStyles}
    >
      <span className="flex-1">{command.label}</span>
      {command.keys ? <Kbd keys={command.keys} /> : null}
    </Cmdk.Item>
  );
}

/** A command's value is its id, which nobody types; it goes by its keywords. */
function scoreOf(_id: string, typed: string, keywords: readonly string[] = []): number {
  return nameScore(typed, keywords);
}
