"use client";
import type { Editor } from "@tiptap/core";
import { LinkIcon } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useKeysOf } from "#components/shell/commands.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";
import { Popover } from "#components/ui/popover.tsx";
import { isSafeHref } from "#lib/domain/shared/safe-href.ts";
import { editorShortcuts } from "./editor-shortcuts.ts";

type LinkControlProps = {
  readonly editor: Editor;
  readonly href: string | null;
  readonly disabled: boolean;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
};

/** Sets, changes or removes the link on the selected words. */
export function LinkControl({ editor, href, disabled, open, onOpenChange }: LinkControlProps) {
  const keys = useKeysOf(editorShortcuts.link);
  const trigger = (
    <IconButton size="sm" label="Link" keys={keys} aria-pressed={href !== null} disabled={disabled}>
      <LinkIcon />
    </IconButton>
  );
  return (
    <Popover trigger={trigger} open={open} onOpenChange={onOpenChange} title="Link">
      <LinkForm editor={editor} href={href} close={() => onOpenChange(false)} />
    </Popover>
  );
}

type LinkFormProps = Pick<LinkControlProps, "editor" | "href"> & { readonly close: () => void };

function LinkForm({ editor, href, close }: LinkFormProps) {
  const [address, setAddress] = useState(href ?? "https://");
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSafeHref(address)) return setError("Enter a whole web or e-mail address, such as https://example.org/");
    editor.chain().focus().extendMarkRange("link").setLink({ href: address }).run();
    close();
  };
  const remove = () => {
    editor.chain().focus().extendMarkRange("link").unsetLink().run();
    close();
  };
  return (
    <form data-link="" onSubmit={submit} className="flex flex-col gap-2">
      <Field label="Address" error={error}>
        <Input value={address} onValueChange={setAddress} inputMode="url" />
      </Field>
      <div className="flex justify-end gap-2">
        {href === null ? null : (
          <Button size="sm" variant="ghost" onClick={remove}>
            Remove link
          </Button>
        )}
        <Button size="sm" variant="primary" type="submit">
          Set link
        </Button>
      </div>
    </form>
  );
}
