import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/browser-test.ts";
import { signIn } from "#tests/support/desk-people.ts";
import { referenceReports } from "#tests/support/reference.ts";

const reports = referenceReports();
const TITLE = "One day, five reports";

test("five reports become one signed and sourced article", async ({ page, anotherPerson }) => {
  test.skip(reports === null, "The reference reports are not on this machine: put them at ../shared.");
  test.setTimeout(300_000);

  await signIn(page, "editor");
  await importReports(page, reports ?? []);
  await openStory(page);
  await settleConflicts(page);
  await draftStory(page);
  const count = await submitForReview(page);

  const checker = await anotherPerson();
  await signIn(checker, "checker");
  await approveAll(checker, count);

  await editOneSentence(page);
  await expectLapsed(checker, count);
  await approveAll(checker, count);

  await expectRefusedToAuthor(page);
  const publisher = await anotherPerson();
  await signIn(publisher, "publisher");
  await signAndPublish(publisher);

  await readArticle(await anotherPerson(), count);
});

async function importReports(page: Page, files: readonly string[]): Promise<void> {
  await page.goto("/wires");
  await page.getByRole("button", { name: "Bring in reports" }).first().click();
  await page.locator('input[type="file"]').setInputFiles([...files]);
  await expect(page.getByRole("list", { name: "Files" }).getByText("Taken in")).toHaveCount(files.length);
  // The list as it is once all are there.
  await page.goto("/wires");
}

async function openStory(page: Page): Promise<void> {
  const rows = page.getByRole("list", { name: "Reports" }).getByRole("checkbox");
  // The newest are on top: the five that have just come in.
  for (let row = 0; row < (reports?.length ?? 0); row += 1) await rows.nth(row).click();
  await page.getByRole("button", { name: "Open a story" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Working title").fill(TITLE);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/claims$/);
}

/** Each conflict is settled for a reason; the story may then tell either side by its source. */
async function settleConflicts(page: Page): Promise<void> {
  await page.getByRole("tab", { name: /Conflicts/ }).click();
  const conflicts = page.getByRole("list", { name: "Conflicts" });
  const open = conflicts.getByRole("button", { name: "Settle", exact: true });
  await expect(open.first()).toBeVisible();
  for (let left = await open.count(); left > 0; left -= 1) {
    await open.first().click();
    const form = conflicts.locator("form");
    await form.getByRole("radio", { name: "No conflict" }).click();
    await form.getByLabel("Why").fill("Each report says what it knew at its hour; the story names who says what.");
    await form.getByRole("button", { name: "Settle", exact: true }).click();
    await expect(form).toHaveCount(0);
    await expect(open).toHaveCount(left - 1);
  }
}

async function draftStory(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Draft the story" }).click();
  await page.waitForURL(/\/write$/);
  await expect(page.getByRole("textbox", { name: "Story" })).toContainText(/\w+/);
  await takePen(page);
  await page.getByLabel("Headline").fill("A day that changed a country");
  await page.getByLabel("Standfirst").fill("What five reports say, sentence by sentence.");
  await save(page);
}

async function takePen(page: Page): Promise<void> {
  const write = page.getByRole("button", { name: "Write", exact: true });
  await expect(write.or(page.locator('.ProseMirror[contenteditable="true"]')).first()).toBeVisible();
  if (await write.isVisible()) await write.click();
  await expect(page.locator('.ProseMirror[contenteditable="true"]')).toBeVisible();
}

async function save(page: Page): Promise<void> {
  await page.keyboard.press("ControlOrMeta+s");
  await expect(page.getByText(/^Saved .* as revision \d+/)).toBeVisible();
}

/** Returns how many sentences the story has. */
async function submitForReview(page: Page): Promise<number> {
  await page.getByRole("link", { name: "Review" }).click();
  const sentences = page.getByRole("list", { name: "Sentences" }).getByRole("listitem");
  await expect(sentences.first()).toBeVisible();
  const count = await sentences.count();
  expect(count).toBeGreaterThan(5);
  await page.getByRole("button", { name: "Submit for review" }).click();
  await expect(page.getByText("In review").first()).toBeVisible();
  return count;
}

/** By keyboard alone: a approves, and the next open sentence comes up by itself. */
async function approveAll(page: Page, count: number): Promise<void> {
  await openReview(page);
  await page.keyboard.press("n");
  for (let done = await approvedOf(page, count); done < count; done += 1) {
    await page.keyboard.press("a");
    await expect(progress(page, count)).toHaveText(new RegExp(`^${done + 1} approved`));
  }
  await expect(page.getByRole("list", { name: "Sentences" })).toHaveAttribute("aria-busy", "false");
}

function progress(page: Page, count: number) {
  return page.getByRole("paragraph").filter({ hasText: new RegExp(`approved.* of ${count}$`), visible: true });
}

async function approvedOf(page: Page, count: number): Promise<number> {
  return Number.parseInt((await progress(page, count).textContent()) ?? "", 10);
}

async function openReview(page: Page): Promise<void> {
  await page.goto("/stories");
  await page.getByRole("link", { name: TITLE }).click();
  await page.getByRole("link", { name: "Review" }).click();
  await expect(page.getByRole("region", { name: "Sentence" })).toBeVisible();
}

async function editOneSentence(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Write" }).click();
  await takePen(page);
  await page.locator(".ProseMirror p").first().click();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.type("Meanwhile, ");
  await save(page);
}

async function expectLapsed(page: Page, count: number): Promise<void> {
  await openReview(page);
  await expect(progress(page, count)).toHaveText(`${count - 1} approved, 1 open of ${count}`);
}

async function expectRefusedToAuthor(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Publish" }).click();
  await expect(page.getByText(/You wrote/).first()).toBeVisible();
}

async function signAndPublish(page: Page): Promise<void> {
  await page.goto("/stories");
  await page.getByRole("link", { name: TITLE }).click();
  await page.getByRole("link", { name: "Publish" }).click();
  await page.getByRole("button", { name: /^Sign off/ }).click();
  await expect(page.getByText(/signed revision/)).toBeVisible();
  await page.getByRole("button", { name: "Publish…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText("Live").first()).toBeVisible();
}

async function readArticle(page: Page, count: number): Promise<void> {
  await page.goto("/articles");
  await page.getByRole("link", { name: "A day that changed a country" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A day that changed a country");
  expect(await page.locator('[role="doc-noteref"]').count()).toBeGreaterThanOrEqual(count);
  await expect(page.getByRole("heading", { name: "Reports used" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "How this story was made" })).toBeVisible();
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "{}");
  expect(data["@type"]).toBe("NewsArticle");
  expect(data.citation.length).toBeGreaterThan(1);
  const json = await page.request.get(`${page.url()}/article.json`);
  expect((await json.json()).headline).toBe("A day that changed a country");
}
