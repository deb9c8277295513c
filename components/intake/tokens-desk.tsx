"use client";
import { PageBody, PageHeader } from "#components/shell/page-header.tsx";
import { AlertDialog } from "#components/ui/alert-dialog.tsx";
import { AskThenShow } from "#components/ui/ask-then-show.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import { Problem } from "#components/ui/problem.tsx";
import { sayOutcome } from "#components/ui/say-outcome.ts";
import { ShownOnce } from "#components/ui/shown-once.tsx";
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
  const stop = () =>
    sayOutcome(revoke({ tokenId: token.id }), { done: `${token.name} is shut out`, undone: "Not revoked" });
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
  return (
    <AskThenShow<string>
      trigger={<Button variant="primary">Make a token</Button>}
      title={(secret) => (secret === null ? "Make a token" : "The token is made")}
      ask={(onMade) => <TokenForm make={make} onMade={onMade} />}
      show={(secret) => (
        <ShownOnce label="Token" secret={secret}>
          Put it into the program now. It is shown only this once and kept nowhere.
        </ShownOnce>
      )}
    />
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
