"use client";
import { useState } from "react";
import { toast } from "sonner";
import { PageBody, PageHeader } from "#components/shell/page-header.tsx";
import { AlertDialog } from "#components/ui/alert-dialog.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogClose } from "#components/ui/dialog.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import { Problem } from "#components/ui/problem.tsx";
import { StatusWord } from "#components/ui/status-word.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type FormAction, textOf, useFormAction } from "#components/ui/use-form-action.ts";
import { WiresTabs } from "#components/wires/wires-tabs.tsx";
import type { AccessTokenState } from "#lib/domain/intake/access-token.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";

type MakeToken = FormAction<{ name: string }, { readonly secret: string }>;
type TokensDeskProps = {
  readonly tokens: readonly AccessTokenState[];
  readonly make: MakeToken;
  readonly revoke: (input: { tokenId: string }) => Promise<ActionResult<void>>;
};

/** What programs show to send reports: made once, shown once, revoked for good. */
export function TokensDesk({ tokens, make, revoke }: TokensDeskProps) {
  return (
    <PageBody>
      <WiresTabs mayManageTokens />
      <PageHeader title="Access tokens" actions={<TokenDialog make={make} />}>
        <span>With a token a program can send reports to the desk</span>
        <a href="/api/openapi.json" className="text-link hover:underline">
          How to send (OpenAPI)
        </a>
      </PageHeader>
      {tokens.length === 0 ? (
        <EmptyState title="No access tokens yet">
          Make one for each program that sends reports, so that each can be shut out by itself. A program posts a file
          of any format to <code className="font-mono">/api/wires</code>.
        </EmptyState>
      ) : (
        <ul aria-label="Access tokens" className="divide-y border-y">
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} revoke={revoke} />
          ))}
        </ul>
      )}
    </PageBody>
  );
}

function TokenRow({ token, revoke }: { readonly token: AccessTokenState; readonly revoke: TokensDeskProps["revoke"] }) {
  const stop = async () => {
    const result = await revoke({ tokenId: token.id });
    if (result.ok) toast.success(`${token.name} is shut out`);
    else toast.error("Not revoked", { description: result.message });
    return result.ok;
  };
  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-3 px-1 py-2">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-2 font-medium">
          {token.name}
          {token.revokedAt ? <StatusWord tone="lapsed">Revoked</StatusWord> : null}
        </div>
        <p className="flex flex-wrap gap-x-3 text-muted-foreground text-xs">
          <code className="font-mono">{token.start}…</code>
          <span>
            made by {token.madeBy}, <LocalTime iso={token.madeAt} />
          </span>
          <span>
            {token.usedAt ? (
              <>
                used <LocalTime iso={token.usedAt} />
              </>
            ) : (
              "never used"
            )}
          </span>
        </p>
      </div>
      {token.revokedAt ? null : (
        <AlertDialog
          trigger={<Button size="sm">Revoke</Button>}
          title={`Revoke ${token.name}?`}
          description="Whoever shows it is refused from the next request on. It cannot be made to work again."
          confirm="Revoke the token"
          destructive
          onConfirm={stop}
        />
      )}
    </li>
  );
}

function TokenDialog({ make }: { readonly make: MakeToken }) {
  const [open, setOpen] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const change = (next: boolean) => {
    setOpen(next);
    if (next) setSecret(null);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      trigger={<Button variant="primary">Make a token</Button>}
      title={secret ? "The token is made" : "Make a token"}
    >
      {secret ? <Secret secret={secret} /> : <TokenForm make={make} onMade={setSecret} />}
    </Dialog>
  );
}

function Secret({ secret }: { readonly secret: string }) {
  return (
    <div className="flex flex-col gap-3">
      <p>Put it into the program now. It is shown only this once and kept nowhere.</p>
      <div className="flex items-center gap-2">
        <output
          aria-label="Token"
          className="min-w-0 flex-1 select-all break-all rounded-md bg-muted px-3 py-1.5 font-mono text-xs"
        >
          {secret}
        </output>
        <Button onClick={() => navigator.clipboard.writeText(secret)}>Copy</Button>
      </div>
      <DialogClose>
        <Button variant="primary" className="self-end">
          Done
        </Button>
      </DialogClose>
    </div>
  );
}

function TokenForm({ make, onMade }: { readonly make: MakeToken; readonly onMade: (secret: string) => void }) {
  const { form, pending, issue, message } = useFormAction({
    action: make,
    read: (data) => ({ name: textOf(data, "name") }),
    onDone: ({ secret }) => onMade(secret),
  });
  return (
    <form {...form} className="flex flex-col gap-4">
      <Problem>{message}</Problem>
      <Field label="Name" name="name" hint="The program that will send with it" error={issue("name")}>
        <Input autoComplete="off" autoFocus required />
      </Field>
      <SubmitButton className="self-end" pending={pending} pendingLabel="Making…">
        Make the token
      </SubmitButton>
    </form>
  );
}
