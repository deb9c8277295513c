import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";

export { expect } from "@playwright/test";

type Desk = {
  /** A page of a browser of its own, as of another person; watched like the first. */
  readonly anotherPerson: () => Promise<Page>;
  /** Says that a console error is part of what the test does, like the 409 of a refused save. */
  readonly allowNoise: (pattern: RegExp) => void;
};

type Watch = { readonly on: (context: BrowserContext) => void; readonly allow: (pattern: RegExp) => void };

/** Playwright's test, in which an error in the console, an uncaught one, or a request to another machine fails the test. */
export const test = base.extend<Desk & { readonly watch: Watch }>({
  watch: async ({ baseURL }, use) => {
    const allowed: RegExp[] = [];
    const problems: string[] = [];
    await use({
      allow: (pattern) => void allowed.push(pattern),
      on: (context) => listen(context, new URL(baseURL ?? "").origin, (problem) => problems.push(problem)),
    });
    expect(problems.filter((problem) => !allowed.some((pattern) => pattern.test(problem)))).toEqual([]);
  },
  context: async ({ context, watch }, use) => {
    watch.on(context);
    await use(context);
  },
  anotherPerson: async ({ browser, watch, contextOptions, baseURL }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({ ...contextOptions, ...(baseURL ? { baseURL } : {}) });
      contexts.push(context);
      watch.on(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  allowNoise: async ({ watch }, use) => {
    await use(watch.allow);
  },
});

function listen(context: BrowserContext, home: string, report: (problem: string) => void): void {
  context.on("console", (message) => {
    if (message.type() === "error") report(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (problem) => report(`uncaught: ${problem.error().message}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.host !== new URL(home).host) report(`request to ${request.url()}`);
  });
}
