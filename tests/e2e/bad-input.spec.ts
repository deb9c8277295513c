import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/browser-test.ts";
import { signIn } from "#tests/support/desk-people.ts";

type Upload = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const HOSTILE = `<!doctype html><html lang="en"><head><title>Harbour closed after storm</title>
<script>window.executed = "head script";</script></head>
<body onload="window.executed = 'load'"><article><h1>Harbour closed after storm</h1>
<p>The harbour of Tern Bay was closed on Monday after a storm broke two cranes, the harbour master said.</p>
<img src="x" onerror="window.executed = 'image'"><svg onload="window.executed = 'svg'"></svg>
<p><a href="javascript:window.executed='link'">Nobody was hurt</a>, she said &lt;script&gt;alert(1)&lt;/script&gt;.</p>
<iframe srcdoc="<script>parent.executed='frame'</script>"></iframe></article></body></html>`;
const ARABIC =
  "العاصفة تغلق الميناء\n\nأغلقت السلطات ميناء الخليج يوم الاثنين بعد عاصفة قوية، وقال مدير الميناء إن أحدا لم يصب بأذى. وتوقفت حركة السفن حتى صباح الثلاثاء.\n";

test.beforeEach(async ({ page }) => {
  await signIn(page, "reporter");
});

test("files that are no reports are refused, each with what to do", async ({ page, allowNoise }) => {
  allowNoise(/status of 413/);
  await bringIn(page, [
    text("empty.txt", ""),
    { name: "picture.png", mimeType: "image/png", buffer: PNG },
    text("picture.txt", PNG),
    text("huge.txt", Buffer.alloc(20_000_000, "All is quiet at the harbour. ")),
  ]);
  await expectLine(page, "empty.txt", /Refused.*empty/i);
  await expectLine(page, "picture.png", /Refused.*(text|report)/i);
  await expectLine(page, "picture.txt", /Refused.*(text|report)/i);
  await expectLine(page, "huge.txt", /Refused.*10 MB/i);
  await expectPlainWords(page);
});

test("bytes that are no UTF-8 are read, and the doubt is told", async ({ page }) => {
  const words = Buffer.concat([
    Buffer.from("Caf"),
    Buffer.from([0xe9]),
    Buffer.from(" burns down\n\nNobody was hurt.\n"),
  ]);
  await bringIn(page, [text("latin.txt", words)]);
  await expectLine(page, "Café burns down", /Taken in.*Windows-1252/);
});

test("a report of one sentence is a report", async ({ page }) => {
  await bringIn(page, [text("flash.txt", "Tern Bay harbour is closed until Tuesday, its master said.\n")]);
  await expectLine(page, "flash.txt", /Taken in/);
  await files(page).first().getByRole("link").click();
  await expect(page.getByRole("list", { name: "The report, part by part" })).toContainText("closed until Tuesday");
});

test("the same bytes are taken in once, under whatever name", async ({ page }) => {
  const words = "Two cranes fell at Tern Bay\n\nTwo cranes fell in the storm, the harbour master said.\n";
  await bringIn(page, [text("cranes.txt", words)]);
  await expectLine(page, "Two cranes fell", /Taken in/);
  await page.locator('input[type="file"]').setInputFiles([text("cranes-again.txt", words)]);
  await expect(files(page).nth(1)).toContainText("Known already");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("list", { name: "Reports" }).getByRole("link", { name: "Two cranes fell" })).toHaveCount(
    1,
  );
});

test("a page with scripts is read, and nothing in it runs", async ({ page }) => {
  await bringIn(page, [{ name: "storm.html", mimeType: "text/html", buffer: Buffer.from(HOSTILE) }]);
  await files(page).first().getByRole("link").click();
  const parts = page.getByRole("list", { name: "The report, part by part" });
  await expect(parts).toContainText("closed on Monday after a storm broke two cranes");
  await expect(parts).toContainText("<script>alert(1)</script>");
  expect(await page.locator("main :is(script, iframe, svg[onload], img, a[href^='javascript'])").count()).toBe(0);
  expect(await page.evaluate(() => Reflect.get(window, "executed"))).toBeUndefined();
  const link = page.getByRole("link", { name: "Download the file as received" });
  const original = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(await original.text()).toBe(HOSTILE);
  expect(original.headers()["content-disposition"]).toContain("attachment");
  expect(original.headers()["content-type"]).not.toContain("html");
});

test("a report that reads from the right does so on screen", async ({ page }) => {
  await bringIn(page, [text("storm-ar.txt", ARABIC)]);
  await files(page).first().getByRole("link").click();
  const body = page.getByRole("list", { name: "The report, part by part" }).getByText("أغلقت السلطات");
  await expect(body).toHaveCSS("direction", "rtl");
  await expect(page.getByRole("heading", { level: 1 })).toHaveCSS("direction", "rtl");
});

test("text that holds no writing is refused where it is pasted or searched", async ({ page }) => {
  await page.goto("/wires?q=%00%EF%BF%BF'%22%3B--&after=nonsense&used=maybe");
  await expect(page.getByText("No report fits")).toBeVisible();
});

async function bringIn(page: Page, uploads: readonly Upload[]): Promise<void> {
  await page.goto("/wires");
  await page.getByRole("button", { name: "Bring in reports" }).first().click();
  await page.locator('input[type="file"]').setInputFiles([...uploads]);
  await expect(files(page).filter({ hasText: /Waiting|Reading/ })).toHaveCount(0);
  await expect(files(page)).toHaveCount(uploads.length);
}

function files(page: Page) {
  return page.getByRole("list", { name: "Files" }).getByRole("listitem");
}

async function expectLine(page: Page, name: string, words: RegExp): Promise<void> {
  await expect(files(page).filter({ hasText: name }).first()).toContainText(words);
}

/** Nothing of the program's inside is shown. */
async function expectPlainWords(page: Page): Promise<void> {
  await expect(page.getByRole("list", { name: "Files" })).not.toContainText(
    /Error|exception|undefined|\bat \w+\.|\.ts\b|null/,
  );
}

function text(name: string, words: string | Buffer): Upload {
  return { name, mimeType: "text/plain", buffer: Buffer.from(words) };
}
