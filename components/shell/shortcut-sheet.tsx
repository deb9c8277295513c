"use client";
import { Dialog } from "#components/ui/dialog.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { type Command, groupCommands } from "./command.ts";
import { useCommandList } from "./commands.tsx";

type ShortcutSheetProps = { readonly open: boolean; readonly onOpenChange: (open: boolean) => void };

/** The keys of this page, as its commands name them. */
export function ShortcutSheet({ open, onOpenChange }: ShortcutSheetProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      width="lg"
      title="Keys on this page"
      description="Single keys rest while you type."
    >
      <ShortcutLists />
    </Dialog>
  );
}

function ShortcutLists() {
  const groups = groupCommands(useCommandList().filter((command) => command.keys));
  return (
    <div className="gap-x-10 md:columns-2">
      {groups.map((group) => (
        <section key={group.name} className="mb-5 break-inside-avoid">
          <h3 className="mb-1 font-medium text-muted-foreground text-xs">{group.name}</h3>
          <dl>
            {group.commands.map((command) => (
              <ShortcutRow key={command.id} command={command} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function ShortcutRow({ command }: { readonly command: Command }) {
  return (
    <div className="flex min-h-7 items-center justify-between gap-4 border-b last:border-b-0">
      <dt className={command.disabled ? "text-muted-foreground" : undefined}>
        {command.label}
        {command.disabled ? <span> (not now)</span> : null}
      </dt>
      <dd>{command.keys ? <Kbd keys={command.keys} /> : null}</dd>
    </div>
  );
}
