import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import { whenIdle } from "./when-idle.ts";

let tell: () => void = () => undefined;
const there = new Promise<void>((resolve) => {
  tell = resolve;
});
/** In ms: how long a busy page may let the rest wait once the text is there, and how long a text may be in coming. */
const BUSY_AT_MOST = 300;
const AT_THE_LATEST = 1_000;

/** Says that the text can be written in, or will not be: everything around it may be drawn once that is on the screen. */
export function textIsThere(): void {
  requestAnimationFrame(() => whenIdle(tell, BUSY_AT_MOST));
}

/** Settles once the text is on the screen: what it does not need can be asked for then. */
export function afterTheText(): Promise<void> {
  setTimeout(tell, AT_THE_LATEST);
  return there;
}

/** A part of the page that is fetched and drawn once the text can be written in; the server draws it with the rest. */
function later<Props>(fetch: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    // Its script would be in the way of the text's: both come over one line and are read by one thread.
    if (typeof window !== "undefined") await afterTheText();
    return { default: await fetch() };
  });
}

/* Each is to stand in a Suspense of its own. */
export const SourcesPane = later(async () => (await import("./sources/sources-pane.tsx")).SourcesPane);
export const AsideTabs = later(async () => (await import("./aside-tabs.tsx")).AsideTabs);
export const ChecksPane = later(async () => (await import("./checks/checks-pane.tsx")).ChecksPane);
export const CommentsPane = later(async () => (await import("./comments/comments-pane.tsx")).CommentsPane);
export const SuggestionsPane = later(async () => (await import("./suggestions/suggestions-pane.tsx")).SuggestionsPane);
export const WordingsList = later(async () => (await import("./suggestions/wordings-list.tsx")).WordingsList);
export const Toolbar = later(async () => (await import("./toolbar.tsx")).Toolbar);
export const ComfortPanels = later(async () => (await import("./comfort-panels.tsx")).ComfortPanels);
export const LeaseNotice = later(async () => (await import("./lease-notice.tsx")).LeaseNotice);
export const SaveTrouble = later(async () => (await import("./saving/save-trouble.tsx")).SaveTrouble);
export const HandOver = later(async () => (await import("./hand-over.tsx")).HandOver);
export const StatusBar = later(async () => (await import("./status-bar.tsx")).StatusBar);
export const PrintSources = later(async () => (await import("./print-sources.tsx")).PrintSources);

/** Seen now and then, and awaited when it is. */
export const MergeDialog = lazy(async () => ({ default: (await import("./merging/merge-dialog.tsx")).MergeDialog }));
export const RestoreDialog = lazy(async () => ({
  default: (await import("./saving/restore-dialog.tsx")).RestoreDialog,
}));
