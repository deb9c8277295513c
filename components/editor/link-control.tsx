"use client";
import type { Editor } from "@tiptap/react";
import { LinkIcon } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";
import { Popover } from "#components/ui/popover.tsx";
import { isSafeHref } from "#lib/domain/shared/safe-href.ts";

type LinkControlProps = { readonly editor: Editor; readonly href: string | null; readonly disabled: boolean };

/** Sets, changes or removes the link on the selected words. */
export function LinkControl({ editor, href, disabled }: LinkControlProps) {
  const [open, setOpen] = useState(false);
  const trigger = (
    <IconButton size="sm" label="Link" aria-pressed={href !== null} disabled={disabled}>
      <LinkIcon />
    </IconButton>
  );
  return (
    <Popover trigger={trigger} open={open} onOpenChange={setOpen} title="Link">
      <LinkForm editor={editor} href={href} close={() => setOpen(false)} />
    </Popover>
  );
}

function LinkForm({ editor, href, close }: Omit<LinkControlProps, "disabled"> & { readonly close: () => void }) {
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
    <form onSubmit={submit} className="flex flex-col gap-2">
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
