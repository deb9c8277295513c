import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/browser-test.ts";
import { agePensOf } from "#tests/support/desk-database.ts";
import { signIn } from "#tests/support/desk-people.ts";
import { expectPen, goToEnd, saveRevision, storyText } from "#tests/support/desk-steps.ts";
import { openMortalBrowser } from "#tests/support/mortal-browser.ts";
import { openOwnStory } from "#tests/support/own-story.ts";
import { openSecondDesk } from "#tests/support/second-desk.ts";

const UNREACHED =
  /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_FAILED|ERR_NETWORK|ERR_INCOMPLETE_CHUNKED|Failed to fetch|TypeError: network error|request to http:..localhost:/;
const OFFER = "Words were kept that are in no revision";

test("without a network one writes on, and the words follow when it is back", async ({ page, context, allowNoise }) => {
  allowNoise(UNREACHED);
  await signIn(page, "reporter");
  await openOwnStory(page, "A network that comes and goes", "Before the cut.");
  await goToEnd(page);
  await context.setOffline(true);
  await page.keyboard.type(" Without a network.");
  await expect(page.getByText("Offline: kept on this device only")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/^Draft kept/)).toBeVisible();
  await saveRevision(page);
});

test("ten minutes without a network cost no word and no pen that nobody else took", async ({
  page,
  context,
  anotherPerson,
  allowNoise,
}) => {
  allowNoise(UNREACHED);
  await page.clock.install();
  await signIn(page, "reporter");
  const address = await openOwnStory(page, "Ten minutes without a network", "Before the cut.");
  await goToEnd(page);
  await context.setOffline(true);
  const minutes = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
  for (const minute of minutes) {
    await page.keyboard.type(` Written in minute ${minute}.`);
    await page.clock.runFor("01:00");
  }
  await expect(page.getByText("Offline: kept on this device only")).toBeVisible();
  // The desk has not heard of this window for as long.
  await agePensOf("nora@stet.example", minutes.length);
  await page.keyboard.type(" And the last words.");

  await context.setOffline(false);
  await expect(page.getByText(/^Draft kept/)).toBeVisible();
  await saveRevision(page);
  const reader = await anotherPerson();
  await signIn(reader, "editor");
  await reader.goto(`${address}/write`);
  const written = minutes.map((minute) => `Written in minute ${minute}.`);
  await expect(storyText(reader)).toHaveText(["Before the cut.", ...written, "And the last words."].join(" "));
});

test("a tab that is gone in the middle of a word loses none", async ({ page, context }) => {
  await signIn(page, "reporter");
  const address = await openOwnStory(page, "A tab that is gone", "Before the end.");
  await goToEnd(page);
  await page.keyboard.type(" Typed a moment before.");
  await expect(page.getByText(/^Draft kept/)).toBeVisible();
  // The last keys may not have reached the disk: what was said to be kept is.
  await page.keyboard.type(" And the la");
  await page.close({ runBeforeUnload: false });
  const next = await context.newPage();
  await next.goto(`${address}/write`);
  const offer = next.getByRole("dialog", { name: OFFER });
  await expect(offer.getByRole("insertion").filter({ hasText: "Typed a moment before." })).toBeVisible();
  await offer.getByRole("button", { name: "Bring the words back" }).click();
  await expectPen(next);
  await saveRevision(next);
});

test("what is typed before the device has answered stays, too", async ({ page, context }) => {
  await signIn(page, "reporter");
  const address = await openOwnStory(page, "A device that is slow", "Before the end.");
  await goToEnd(page);
  await page.keyboard.type(" Typed in a tab that is gone.");
  await expect(page.getByText(/^Draft kept/)).toBeVisible();
  await page.close({ runBeforeUnload: false });

  const next = await context.newPage();
  const device = await holdDeviceBack(next);
  await next.goto(`${address}/write`);
  await expectPen(next);
  await goToEnd(next);
  await next.keyboard.type(" Typed before the answer.");
  await expect(next.getByText(/^Draft kept/)).toBeVisible();
  await device.answer();
  const offer = next.getByRole("dialog", { name: OFFER });
  await expect(offer.getByRole("insertion").filter({ hasText: "Typed in a tab that is gone." })).toBeVisible();
  await offer.getByRole("button", { name: "Bring the words back" }).click();
  await expect(storyText(next)).toHaveText("Before the end. Typed in a tab that is gone.");
  await expectPen(next);
  await saveRevision(next);

  await next.close();
  const last = await context.newPage();
  await last.goto(`${address}/write`);
  await expect(last.getByRole("dialog", { name: OFFER })).toContainText("Typed before the answer.");
});

test("a browser that is killed without a network has the words on its disk", async ({ baseURL }) => {
  const desk = String(baseURL);
  const browser = openMortalBrowser();
  try {
    const page = await browser.start(desk);
    await signIn(page, "reporter", desk);
    const address = await openOwnStory(page, "A browser that is killed", "Before it.", desk);
    await goToEnd(page);
    await page.context().setOffline(true);
    await page.keyboard.type(" Typed before the kill.");
    await expect(page.getByText("Offline: kept on this device only")).toBeVisible();
    await browser.kill();

    const again = await browser.start(desk);
    await signIn(again, "reporter", desk);
    await again.goto(`${desk}${address}/write`);
    const offer = again.getByRole("dialog", { name: OFFER });
    await expect(offer).toContainText("on this device");
    await offer.getByRole("button", { name: "Bring the words back" }).click();
    await expect(storyText(again)).toContainText("Typed before the kill.");
  } finally {
    await browser.remove();
  }
});

test("a save whose answer is lost is no conflict with oneself", async ({ page, allowNoise }) => {
  allowNoise(UNREACHED);
  await signIn(page, "reporter");
  await openOwnStory(page, "An answer that is lost", "Before the save.");
  await goToEnd(page);
  await page.keyboard.type(" Saved, but who knows.");
  let lost = 0;
  await page.route("**/write", async (route) => {
    const saves = route.request().method() === "POST" && route.request().postData()?.includes('"leaseToken"');
    if (!saves || lost > 0) return route.fallback();
    lost += 1;
    await route.fetch();
    await route.abort();
  });
  await page.keyboard.press("ControlOrMeta+s");
  await expect(page.getByRole("alert").filter({ hasText: "The desk cannot be reached." })).toBeVisible();
  await page.keyboard.type(" And on.");
  await saveRevision(page);
  expect(lost).toBe(1);
  // The first words, those of the lost answer, and the rest: each once.
  await expect(page.getByText(/^Saved .* as revision 3$/)).toBeVisible();
});

test("a server that is killed in the middle of a save costs no word, and other servers do not care", async ({
  page,
  anotherPerson,
  allowNoise,
  baseURL,
}) => {
  allowNoise(UNREACHED);
  const second = await openSecondDesk();
  try {
    await signIn(page, "reporter", second.url);
    const address = await openOwnStory(page, "A server that is killed", "Before it.", second.url);
    const reader = await anotherPerson();
    await signIn(reader, "editor");
    await reader.goto(`${baseURL}${address}/write`);
    await expect(reader.getByText("Nora Lindahl is writing.")).toBeVisible();

    await goToEnd(page);
    await page.keyboard.type(" Typed before the kill.");
    await page.route("**/write", async (route) => {
      if (route.request().postData()?.includes('"leaseToken"')) await second.kill();
      await route.fallback();
    });
    await page.keyboard.press("ControlOrMeta+s");
    await expect(page.getByRole("alert").filter({ hasText: "The desk cannot be reached." })).toBeVisible();
    await page.keyboard.type(" Typed while it was gone.");
    await expect(page.getByText("Offline: kept on this device only")).toBeVisible();

    await page.unroute("**/write");
    await second.start();
    const unreached = page.getByRole("alert").filter({ hasText: "The desk cannot be reached." });
    const again = page.getByRole("button", { name: "Try again" });
    // The window asks by itself, too, and may be answered while one reaches for the button.
    await expect(async () => {
      if (await again.isVisible()) await again.click({ timeout: 1000 });
      await expect(unreached).toBeHidden({ timeout: 2000 });
    }).toPass();
    await saveRevision(page);
    await expect(storyText(reader)).toContainText("Typed before the kill. Typed while it was gone.");
  } finally {
    await second.kill();
  }
});

/** The device says what it keeps when the test lets it. */
async function holdDeviceBack(page: Page): Promise<{ readonly answer: () => Promise<void> }> {
  await page.addInitScript(() => {
    const ask = IDBIndex.prototype.getAll;
    const told = new Promise<void>((resolve) => addEventListener("device-answers", () => resolve(), { once: true }));
    IDBIndex.prototype.getAll = function (this: IDBIndex, ...asked: Parameters<typeof ask>) {
      const request = ask.apply(this, asked);
      Object.defineProperty(request, "onsuccess", {
        set: (listen: () => void) => request.addEventListener("success", () => void told.then(listen)),
      });
      return request;
    } as typeof ask;
  });
  return { answer: () => page.evaluate(() => void dispatchEvent(new Event("device-answers"))) };
}
