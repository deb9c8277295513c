"use client";
import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { type Command, groupCommands } from "./command.ts";
import { useCommandList, useOwnKeyChoices } from "./commands.tsx";
import { withChoice } from "./key-choices.ts";
import { KeyChooser } from "./key-chooser.tsx";

type ShortcutSheetProps = { readonly open: boolean; readonly onOpenChange: (open: boolean) => void };

/** The keys of this page, as its commands name them, and other ones for whoever wants them. */
export function ShortcutSheet({ open, onOpenChange }: ShortcutSheetProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      width="lg"
      title="Keys on this page"
      description="Single keys rest while you type. Keys that you choose hold for you on this device."
    >
      <ShortcutLists />
    </Dialog>
  );
}

function ShortcutLists() {
  const [choices, choose] = useOwnKeyChoices();
  const [changing, setChanging] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const all = useCommandList();
  const groups = groupCommands(all.filter((command) => command.keys || changing));
  const count = Object.keys(choices).length;
  return (
    <>
      <div className="mb-3 flex flex-wrap gap-2">
        <Button size="sm" aria-pressed={changing} onClick={() => setChanging(!changing)}>
          {changing ? "Done" : "Change keys"}
        </Button>
        {count > 0 ? (
          <Button size="sm" variant="ghost" onClick={() => choose({})}>
            Reset all {count} changed
          </Button>
        ) : null}
      </div>
      <div className="gap-x-10 md:columns-2">
        {groups.map((group) => (
          <section key={group.name} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 font-medium text-muted-foreground text-xs">{group.name}</h3>
            <dl>
              {group.commands.map((command) => (
                <ShortcutRow key={command.id} command={command}>
                  {changing ? (
                    <KeyChooser
                      command={command}
                      commands={all}
                      listening={chosen === command.id}
                      onListen={(on) => setChosen(on ? command.id : null)}
                      onChoose={(keys) => choose(withChoice(choices, command, keys))}
                    />
                  ) : null}
                </ShortcutRow>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  );
}

function ShortcutRow({ command, children }: { readonly command: Command; readonly children: ReactNode }) {
  return (
    <div className="flex min-h-7 flex-wrap items-center justify-between gap-x-4 border-b py-px last:border-b-0 max-md:min-h-11">
      <dt className={command.disabled ? "text-muted-foreground" : undefined}>
        {command.label}
        {command.disabled ? <span> (not now)</span> : null}
      </dt>
      <dd>{children ?? (command.keys ? <Kbd keys={command.keys} /> : null)}</dd>
    </div>
  );
}
