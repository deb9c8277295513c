"use client";
import { type FormEvent, useState, useTransition } from "react";
import type { ActionFailure, ActionResult } from "#lib/domain/shared/action-result.ts";

export type FormAction<Input, Value> = (input: Input) => Promise<ActionResult<Value>>;

export type FormState = {
  /** For the `<form>`. It posts, so that nothing typed lands in the address should it be sent before the page is awake. */
  readonly form: {
    readonly method: "post";
    readonly noValidate: true;
    readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  };
  readonly pending: boolean;
  /** The instruction for a field, if there is one. */
  readonly issue: (field: string) => string | undefined;
  /** What stands above the form: a failure that belongs to no field; null when there is none. */
  readonly message: string | null;
};

type FormOptions<Input, Value> = {
  readonly action: FormAction<Input, Value>;
  /** The form's fields as the action takes them. */
  readonly read: (data: FormData) => Input;
  readonly onDone?: (value: Value) => void;
};

const UNREACHED: ActionFailure = {
  ok: false,
  code: "unavailable",
  message: "The desk did not answer. Check the connection and try again; what you wrote is still here.",
};

/**
 * A form that is sent to a server action and shows what the action says about its fields.
 * It is not `<form action>`, which empties the fields whatever the answer is.
 */
export function useFormAction<Input, Value>({ action, read, onDone }: FormOptions<Input, Value>): FormState {
  const [failure, setFailure] = useState<ActionFailure | null>(null);
  const [pending, startTransition] = useTransition();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const input = read(new FormData(form));
    startTransition(async () => {
      const result = await answerOf(() => action(input));
      setFailure(result.ok ? null : result);
      if (result.ok) onDone?.(result.value);
      else focusFirstIssue(form, result);
    });
  };
  return {
    form: { method: "post", noValidate: true, onSubmit },
    pending,
    issue: (field) => failure?.issues?.find((issue) => issue.field === field)?.message,
    message: failure && !failure.issues?.length ? failure.message : null,
  };
}

/** What an action answers, or that the desk was not reached. Next's own signals, a redirect among them, are thrown on; they carry a digest. */
export async function answerOf<Value>(ask: () => Promise<ActionResult<Value>>): Promise<ActionResult<Value>> {
  try {
    return await ask();
  } catch (error) {
    if (typeof error === "object" && error !== null && "digest" in error) throw error;
    return UNREACHED;
  }
}

function focusFirstIssue(form: HTMLFormElement, failure: ActionFailure): void {
  const controls = (failure.issues ?? []).map(({ field }) => form.elements.namedItem(field));
  controls.find((control) => control instanceof HTMLElement)?.focus();
}

/** A text field of a form; empty when it is missing or a file. */
export function textOf(data: FormData, field: string): string {
  const value = data.get(field);
  return typeof value === "string" ? value : "";
}
