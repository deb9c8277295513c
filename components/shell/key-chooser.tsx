"use client";
import { type KeyboardEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { useIsMac } from "#components/ui/use-is-mac.ts";
import type { Command } from "./command.ts";
import { chordOf, keysTaken, restWhileTyping } from "./key-choices.ts";

type KeyChooserProps = {
  readonly command: Command;
  /** Everything on the page, whose keys are taken. */
  readonly commands: readonly Command[];
  readonly listening: boolean;
  readonly onListen: (listening: boolean) => void;
  /** Null: the command's own keys again. */
  readonly onChoose: (keys: string | null) => void;
};

/** The keys of one command as a button: pressed, it takes the next keys for it; Escape leaves it as it is. */
export function KeyChooser({ command, commands, listening, onListen, onChoose }: KeyChooserProps) {
  const mac = useIsMac();
  const [words, setWords] = useState("");
  const onKeyDown = (event: KeyboardEvent) => {
    if (!listening || event.key === "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    const keys = chordOf(event.nativeEvent, mac);
    if (keys === null) return;
    if (keys === "Escape") return stop("");
    const taken = keysTaken(keys, command, commands);
    if (taken) return setWords(taken);
    onChoose(keys);
    stop(restWhileTyping(keys) ? "These keys rest while you type." : "");
  };
  const stop = (said: string) => {
    onListen(false);
    setWords(said);
  };
  return (
    <span className="flex flex-wrap items-center justify-end gap-1">
      {command.ownKeys === undefined ? null : (
        <Button
          size="sm"
          variant="ghost"
          onClick={() => onChoose(null)}
          aria-label={`Reset the keys of ${command.label}`}
        >
          Reset
        </Button>
      )}
      <Button
        size="sm"
        aria-label={`${command.label}: change its keys${command.keys ? `, now ${command.keys}` : ""}`}
        data-takes-keys={listening || undefined}
        onClick={() => onListen(!listening)}
        onKeyDown={onKeyDown}
        onBlur={() => listening && stop("")}
      >
        {listening ? "Press keys…" : command.keys ? <Kbd keys={command.keys} /> : "None"}
      </Button>
      <span role="status" className="w-full text-right text-muted-foreground text-xs empty:hidden">
        {words}
      </span>
    </span>
  );
}
