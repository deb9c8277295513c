import type { Locator, Page } from "@playwright/test";
import { expect, test } from "#tests/support/browser-test.ts";
import { signIn } from "#tests/support/desk-people.ts";
import {
  expectNoSidewaysScroll,
  expectPen,
  goToEnd,
  openRoom,
  openToWrite,
  saveRevision,
  storyText,
} from "#tests/support/desk-steps.ts";

/** What a thumb hits without trying twice, in CSS pixels. */
const THUMB = 40;
const DRAFTED = "What failed on the Lady Maren";
const IN_REVIEW = "Inquiry into the ferry grounding";
const ROOMS = ["Reports", "Claims", "Write", "Review", "Publish", "History"] as const;

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, colorScheme: "dark" });

test("the pages before the desk and for readers fit a phone", async ({ page }) => {
  for (const path of ["/signin", "/articles", "/how-to-read"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNoSidewaysScroll(page);
  }
  await page.goto("/articles");
  await page.getByRole("list").getByRole("link").last().tap();
  await page.waitForURL(/\/articles\/./);
  await expectNoSidewaysScroll(page);
  await page.goto("/signin");
  await expectThumbs([page.getByRole("button", { name: "Sign in" }), page.getByLabel("Password")]);
});

test("every page of the desk fits a phone, its main action under the thumb", async ({ page }) => {
  await signIn(page, "editor");
  await page.goto("/wires");
  await expectFits(page, [page.getByRole("button", { name: "Bring in reports" })]);
  const rooms = await page.getByRole("navigation", { name: "Desk" }).getByRole("link").all();
  for (const room of rooms) await expect(room).toBeInViewport({ ratio: 0.99 });
  await page.getByRole("button", { name: "Bring in reports" }).tap();
  await expectFits(page, [
    page.getByLabel("Or paste a report"),
    page.getByRole("button", { name: "Take in the pasted text" }),
  ]);
  await page.keyboard.press("Escape");
  await page.goto("/people");
  await expectFits(page, [page.getByRole("link", { name: "Your account" })]);
  for (const path of ["/wires/intake", "/wires/feeds", "/inbox", "/style"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNoSidewaysScroll(page);
  }
  await page.goto("/stories");
  await expectFits(page, [page.getByRole("link", { name: "Open a story from the wires" })]);
  const mains: Readonly<Record<(typeof ROOMS)[number], string | null>> = {
    Reports: "Add reports",
    Claims: "Draft again",
    Write: "Save",
    Review: "Submit for review",
    Publish: null,
    History: null,
  };
  await openRoom(page, DRAFTED, "Reports");
  for (const room of ROOMS) {
    await page.getByRole("navigation", { name: "Story" }).getByRole("link", { name: room }).tap();
    await expect(page).toHaveTitle(/–/);
    const main = mains[room];
    const tab = page.getByRole("navigation", { name: "Story" }).getByRole("link", { name: room });
    await expect(tab).toHaveAttribute("aria-current", "page");
    await expectFits(page, main === null ? [tab] : [tab, page.getByRole("button", { name: main })]);
  }
});

test("a report is read, and its words are used, on a phone", async ({ page }) => {
  await signIn(page, "reporter");
  await page.goto("/wires?q=Maren");
  await page
    .getByRole("list", { name: "Reports" })
    .getByRole("link", { name: /inquiry opened/ })
    .tap();
  await expect(page.getByRole("list", { name: "The report, part by part" })).toContainText("listing by 12 degrees");
  await expectNoSidewaysScroll(page);

  await openToWrite(page, DRAFTED);
  await goToEnd(page);
  await page.keyboard.type(" Quietly.");
  await saveRevision(page);
  const panes = page.getByRole("navigation", { name: "Panes" });
  for (const pane of ["Sources", "Checks", "Story"]) {
    await panes.getByRole("button", { name: pane }).tap();
    await expectFits(page, [panes.getByRole("button", { name: pane })]);
  }
  await expectPen(page);
  await expect(storyText(page)).toContainText("Quietly.");
});

test("a sentence is approved on a phone", async ({ page }) => {
  await signIn(page, "checker");
  await openRoom(page, IN_REVIEW, "Review");
  const sentence = page.getByRole("region", { name: "Sentence" });
  await page.getByRole("button", { name: "All" }).tap();
  await page.getByRole("list", { name: "Sentences" }).getByRole("button", { name: /Open/ }).first().tap();
  const approve = page.getByRole("button", { name: "Approve" });
  await expectFits(page, [
    approve,
    page.getByRole("button", { name: "Query" }),
    page.getByRole("button", { name: "Next sentence" }),
  ]);
  const heading = sentence.getByRole("heading");
  const before = (await heading.textContent()) ?? "";
  await approve.tap();
  await expect(heading).not.toHaveText(before);
  await expect(page.getByRole("paragraph").filter({ hasText: /^3 approved/, visible: true })).toBeVisible();
});

async function expectFits(page: Page, actions: readonly Locator[]): Promise<void> {
  await expectThumbs(actions);
  await expectNoSidewaysScroll(page);
}

async function expectThumbs(actions: readonly Locator[]): Promise<void> {
  for (const action of actions) {
    await action.scrollIntoViewIfNeeded();
    await expect(action).toBeInViewport({ ratio: 0.99 });
    expect((await action.boundingBox())?.height, `height of ${action}`).toBeGreaterThanOrEqual(THUMB);
  }
}
