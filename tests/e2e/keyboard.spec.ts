import type { Locator, Page } from "@playwright/test";
import { expect, test } from "#tests/support/browser-test.ts";
import { PASSWORD, PEOPLE } from "#tests/support/desk-people.ts";
import { expectPen, storyText } from "#tests/support/desk-steps.ts";

const TITLE = "A day without a mouse";
const REPORTS = ["Ferry with more than 300 aboard runs aground", "HORROR ON THE HARROW BANK"];

/** Every control that a day needs is reached and pressed by keys: there is no call of a mouse or of `fill` below. */
test("a desk's day by keyboard alone", async ({ page, anotherPerson }) => {
  test.setTimeout(180_000);
  await enter(page, "reporter");
  await readReport(page);
  await chooseReports(page);
  await chooseClaims(page);
  await settleConflicts(page);
  await write(page);
  await submit(page);

  const checker = await anotherPerson();
  await enter(checker, "checker");
  await review(checker);

  const editor = await anotherPerson();
  await enter(editor, "editor");
  await signOff(editor);

  const publisher = await anotherPerson();
  await enter(publisher, "publisher");
  await publish(publisher);
  await readArticle(publisher);
});

async function enter(page: Page, role: keyof typeof PEOPLE): Promise<void> {
  await page.goto("/signin");
  await expect(async () => {
    await tabTo(page, page.getByLabel("E-mail"));
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(PEOPLE[role].email);
    await page.keyboard.press("Tab");
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => !url.pathname.startsWith("/signin"), { timeout: 5000 });
  }).toPass();
  await expect(page.getByRole("heading", { name: "Stories" })).toBeVisible();
}

async function readReport(page: Page): Promise<void> {
  await go(page, "g w", "Wires");
  const sheet = page.getByRole("dialog", { name: "Keys on this page" });
  await pressUntil(page, "Shift+?", sheet.getByText("Bring in reports").first());
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await findReports(page);
  await walkTo(page, REPORTS[1] ?? "");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "The report, part by part" })).toContainText(
    "the cups flew off the tables",
  );
}

/** Both are of long ago: whatever came in since stands before them. */
async function findReports(page: Page): Promise<void> {
  await tabTo(page, page.getByRole("searchbox", { name: "Search reports" }));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("harrow bank");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=harrow/);
}

async function chooseReports(page: Page): Promise<void> {
  await go(page, "g w", "Wires");
  await findReports(page);
  for (const headline of REPORTS) {
    await walkTo(page, headline);
    await page.keyboard.press("x");
  }
  await expect(page.getByText("2 reports chosen")).toBeVisible();
  await pressOn(page, page.getByRole("button", { name: "Open a story", exact: true }));
  await tabTo(page, page.getByRole("dialog").getByLabel("Working title"));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(TITLE);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "Claims" })).toBeVisible();
}

async function chooseClaims(page: Page): Promise<void> {
  const status = page.getByText(/\d+ of \d+ claims chosen/);
  const before = Number.parseInt((await status.textContent()) ?? "", 10);
  await walkTo(page, "");
  await page.keyboard.press("x");
  await expect(status).not.toHaveText(new RegExp(`^${before} of`));
  await page.keyboard.press("Enter");
  await expect(page.locator('[data-row][aria-expanded="true"]')).toBeFocused();
  await page.keyboard.press("x");
  await expect(status).toHaveText(new RegExp(`^${before} of`));
}

async function settleConflicts(page: Page): Promise<void> {
  const conflicts = page.getByRole("list", { name: "Conflicts" });
  await pressUntil(page, "2", conflicts);
  const open = conflicts.getByRole("button", { name: "Settle", exact: true });
  await expect(open.first()).toBeVisible();
  for (let left = await open.count(); left > 0; left -= 1) {
    await pressOn(page, open.first());
    const form = conflicts.locator("form");
    await expect(form.getByLabel("Why")).toBeFocused();
    await page.keyboard.type("The later count includes the crew.");
    await tabTo(page, form.getByRole("radio", { name: "Report both sides" }), "Shift+Tab");
    await page.keyboard.press("ArrowDown");
    await expect(form.getByRole("radio", { name: "No conflict" })).toBeChecked();
    await pressOn(page, form.getByRole("button", { name: "Settle", exact: true }));
    await expect(form).toHaveCount(0);
    await expect(open).toHaveCount(left - 1);
  }
}

async function write(page: Page): Promise<void> {
  await pressUntil(page, "d", page.getByLabel("Headline"));
  await expect(page).toHaveURL(/\/write$/);
  await expectPen(page);
  await tabTo(page, page.getByLabel("Headline"));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Ferry's steering looked at");
  await page.keyboard.press("Tab");
  await page.keyboard.type("What two reports say.");
  await page.keyboard.press("Enter");
  await expect(storyText(page)).toBeFocused();

  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type(" Alder Line said the ferry passed its yearly inspection in January.");
  const unsourced = page
    .getByRole("region", { name: "To check" })
    .getByRole("button", { name: /No source.*Alder Line said/ });
  await expect(unsourced).toBeVisible();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.press("F8");
  await expect(unsourced).toHaveAttribute("aria-current", "true");

  const passage = page.getByRole("button", { name: "The operator, Alder Line, said the ferry passed" });
  await tabTo(page, page.locator("[data-sentence]:focus"), "Shift+Tab");
  await stepTo(page, passage, "ArrowUp", "ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("F4");
  await expect(unsourced).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+s");
  await expect(page.getByText(/^Saved .* as revision \d+/)).toBeVisible();
}

async function submit(page: Page): Promise<void> {
  // In the text letters are letters: the palette leads on.
  await page.keyboard.press("ControlOrMeta+k");
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await page.keyboard.type("go to the review");
  await page.keyboard.press("Enter");
  await pressOn(page, page.getByRole("button", { name: "Submit for review" }));
  await expect(page.getByText("In review").first()).toBeVisible();
}

async function review(page: Page): Promise<void> {
  const heading = page.getByRole("region", { name: "Sentence" }).getByRole("heading");
  await openStory(page, "g v", heading);
  await expect(heading).toHaveText(/^Sentence 1 of/);
  const count = Number((await heading.textContent())?.split(" of ")[1]);
  await page.keyboard.press("j");
  await expect(heading).toHaveText(/^Sentence 2 of/);
  await page.keyboard.press("k");
  await expect(heading).toHaveText(/^Sentence 1 of/);

  await page.keyboard.press("q");
  await page.keyboard.type("Who says so?");
  await page.keyboard.press("Enter");
  const progress = page.getByRole("paragraph").filter({ hasText: /approved.* of \d+$/, visible: true });
  await expect(progress).toContainText("1 queried");
  await page.keyboard.press("o");
  await expect(progress).not.toContainText("queried");

  for (let done = 0; done < count; done += 1) {
    await page.keyboard.press("a");
    await expect(progress).toHaveText(new RegExp(`^${done + 1} approved`));
  }
  await expect(page.getByRole("list", { name: "Sentences" })).toHaveAttribute("aria-busy", "false");
}

async function signOff(page: Page): Promise<void> {
  const sign = page.getByRole("button", { name: /^Sign off revision/ });
  await openStory(page, "g u", sign);
  await pressOn(page, sign);
  await expect(page.getByText(/Tomasz Brandt signed revision/)).toBeVisible();
}

async function publish(page: Page): Promise<void> {
  const publishing = page.getByRole("button", { name: "Publish…" });
  await openStory(page, "g u", publishing);
  await pressOn(page, publishing);
  await pressOn(page, page.getByRole("dialog").getByRole("button", { name: "Publish", exact: true }));
  await expect(page.getByRole("region", { name: "Live" })).toContainText("is live since");
}

async function readArticle(page: Page): Promise<void> {
  await pressOn(page, page.getByRole("region", { name: "Live" }).getByRole("link").first());
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ferry's steering looked at");
  const note = page.locator('[role="doc-noteref"]').first();
  await pressOn(page, note);
  await expect(page).toHaveURL(/#/);
}

async function openStory(page: Page, room: string, arrived: Locator): Promise<void> {
  await go(page, "g s", "Stories");
  await walkTo(page, TITLE);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
  await pressUntil(page, room, arrived);
}

async function go(page: Page, keys: string, heading: string): Promise<void> {
  await pressUntil(page, keys, page.getByRole("heading", { level: 1, name: heading }));
}

/** Presses keys that lead somewhere until they have: a key pressed before the page is awake is heard by nobody. */
async function pressUntil(page: Page, keys: string, arrived: Locator): Promise<void> {
  await expect(async () => {
    if (!(await arrived.isVisible())) await pressKeys(page, keys);
    await expect(arrived).toBeVisible({ timeout: 4000 });
  }).toPass({ timeout: 30_000 });
}

/** Keys one after another, such as "g w". */
async function pressKeys(page: Page, keys: string): Promise<void> {
  for (const key of keys.split(" ")) await page.keyboard.press(key);
}

/** Goes through a list's rows from the top until the one with these words has the focus. */
function walkTo(page: Page, words: string): Promise<void> {
  return stepTo(page, page.locator("[data-row]").filter({ hasText: words }), "k", "j");
}

/** To the first with the one key, then on with the other until the target has the focus. */
async function stepTo(page: Page, target: Locator, back: string, on: string): Promise<void> {
  await expect(target.first()).toBeAttached();
  await expect(async () => {
    for (const key of [back, on])
      for (let step = 0; step < MOST_STEPS; step += 1) {
        if (await hasFocus(target)) return;
        const before = await focused(page);
        await page.keyboard.press(key);
        if ((await focused(page)) === before) break;
      }
    expect(await hasFocus(target)).toBe(true);
  }).toPass({ timeout: 30_000 });
}

async function pressOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

async function tabTo(page: Page, target: Locator, key = "Tab"): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  await expect(target, `reached by ${key}`).toBeFocused();
}

const MOST_STEPS = 120;

async function hasFocus(target: Locator): Promise<boolean> {
  const found = await target.all();
  const states = await Promise.all(found.map((one) => one.evaluate((element) => element === document.activeElement)));
  return states.includes(true);
}

/** The place in the page of what has the focus. */
function focused(page: Page): Promise<number> {
  return page.evaluate(() => [...document.querySelectorAll("*")].indexOf(document.activeElement ?? document.body));
}
