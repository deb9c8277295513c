import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { SENT_FILE } from "#lib/domain/intake/sent-file.ts";
import { PAYLOADS } from "#tests/fixtures/hostile-markup/payloads.ts";
import { hostileWords, WAYS_IN } from "#tests/fixtures/hostile-markup/ways-in.ts";
import { expect, test } from "#tests/support/browser-test.ts";
import { signIn } from "#tests/support/desk-people.ts";
import { expectPen, goToEnd, saveRevision, storyText } from "#tests/support/desk-steps.ts";

const CLOSED = PAYLOADS.filter(({ swallows }) => !swallows);
const FILE_NAME = `"><img src=x onerror=executed(1)>.txt`;
const TITLE = `<svg onload=executed(2)> Boats come home`;

test("the payloads run where nothing stops them", async ({ browser }) => {
  const bare = await browser.newPage();
  await bare.evaluate(rememberExecuted);
  await bare.setContent(
    CLOSED.filter(({ name }) => /^(?:handler|foreign|script)/.test(name))
      .map(({ markup }) => markup)
      .join("\n"),
  );
  await expect.poll(async () => (await executed(bare)).length).toBeGreaterThan(20);
  await bare.close();
});

test("nothing that comes in runs on any page that shows it", async ({ page, anotherPerson, allowNoise }) => {
  // What is pasted is parsed in a document apart, which inherits the policy, and the policy says what it stopped there.
  allowNoise(/Setting the document's base URI/);
  const send = await sender(await anotherPerson());
  await page.addInitScript(rememberExecuted);
  await signIn(page, "reporter");
  const ids: string[] = [];
  for (const way of Object.keys(WAYS_IN)) ids.push(await send(way));
  await bringInByHand(page);
  for (const path of ["/wires", "/wires?q=executed", "/wires/intake", "/wires/providers"]) await visit(page, path);
  for (const id of ids) {
    await visit(page, `/wires/${id}`);
    await expect(page.getByRole("list", { name: "The report, part by part" })).toContainText("executed(");
  }
  const story = await openStory(page, ids.at(-1) ?? "");
  for (const room of ["", "/claims", "/write"]) await visit(page, `${story}${room}`);
  await pasteAll(page);
  await saveRevision(page);
  for (const path of [`${story}/write`, `${story}/history`]) await visit(page, path);
});

/** In every page and frame of the browser, before anything of it: each payload that runs leaves its number. */
function rememberExecuted(): void {
  const calls: unknown[] = [];
  Object.assign(window, { calls, executed: (at: unknown) => calls.push(at) });
}

function executed(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(() => Reflect.get(window, "calls") ?? []);
}

/** Opens a page and waits for it to be awake, so that whatever runs late has run. */
async function visit(page: Page, path: string): Promise<void> {
  const response = await page.goto(path);
  expect(response?.status(), path).toBe(200);
  expect(response?.headers()["content-security-policy"]).toMatch(/script-src 'self' 'nonce-[^;]*/);
  await page.waitForLoadState("load");
  await expectQuiet(page, path);
}

async function expectQuiet(page: Page, where: string): Promise<void> {
  expect(await executed(page), where).toEqual([]);
  const dangerous = await page.evaluate(() =>
    [...document.querySelectorAll("body *")]
      .filter(
        (element) =>
          element.matches("iframe, object, embed, applet, frame, base, meta[http-equiv]") ||
          [...element.attributes].some(
            ({ name, value }) =>
              name.startsWith("on") ||
              (/^(href|src|action|formaction|xlink:href)$/.test(name) &&
                /^\W*(javascript|vbscript|data:text)/i.test(value)),
          ),
      )
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  expect(dangerous, where).toEqual([]);
}

/** An admin makes a token; with it each way in is posted as a program would. Gives the id of the report it became. */
async function sender(page: Page): Promise<(way: string) => Promise<string>> {
  await signIn(page, "admin");
  await page.goto("/wires/tokens");
  const secret = page.getByRole("status", { name: "Token" });
  await expect(async () => {
    await page.getByRole("button", { name: "Make a token" }).click();
    await page.getByRole("dialog").getByLabel("Name").fill("Hostile wire", { timeout: 2000 });
  }).toPass();
  await page.keyboard.press("Enter");
  const headers = { authorization: `Bearer ${await secret.textContent()}` };
  return async (way) => {
    const file = WAYS_IN[way]?.(hostileWords(randomUUID(), CLOSED, "javascript:executed(3)"));
    if (!file) throw new Error(`No way in is called ${way}.`);
    const response = await page.request.post(`/api/wires?name=${encodeURIComponent(`${way} ${FILE_NAME}`)}`, {
      headers: { ...headers, "content-type": file.mediaType },
      data: Buffer.from(file.bytes),
    });
    let sent = SENT_FILE.parse(await response.json());
    await expect(async () => {
      if (sent.state === "waiting")
        sent = SENT_FILE.parse(await (await page.request.get(`/api/wires/${sent.id}`, { headers })).json());
      expect(sent.state, `${way}: ${sent.message}`).toBe("taken_in");
    }).toPass();
    return sent.reports[0]?.id ?? "";
  };
}

async function bringInByHand(page: Page): Promise<void> {
  await page.goto("/wires");
  await page.getByRole("button", { name: "Bring in reports" }).first().click();
  const words = `${CLOSED.map(({ markup }) => markup).join("\n\n")}\n\nBrought in by hand: ${randomUUID()}`;
  const upload = { name: FILE_NAME, mimeType: "text/html", buffer: Buffer.from(words.replaceAll("\0", "")) };
  const refused = { name: `empty ${FILE_NAME}`, mimeType: "text/plain", buffer: Buffer.from("") };
  await page.locator('input[type="file"]').setInputFiles([upload, refused]);
  const files = page.getByRole("list", { name: "Files" }).getByRole("listitem");
  await expect(files.filter({ hasText: "Taken in" })).toHaveCount(1);
  await expect(files.filter({ hasText: "Refused" })).toContainText(FILE_NAME);
  await expectQuiet(page, "the import dialog");
}

/** Opens a story on a report; its title is hostile too. Gives its path. */
async function openStory(page: Page, reportId: string): Promise<string> {
  await page.goto(`/wires/${reportId}`);
  await expect(async () => {
    await page.getByRole("button", { name: "Open a story" }).click();
    await page.getByRole("dialog").getByLabel("Working title").fill(TITLE, { timeout: 2000 });
  }).toPass();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/claims$/);
  await expectQuiet(page, "the claims of a new story");
  return new URL(page.url()).pathname.replace(/\/claims$/, "");
}

async function pasteAll(page: Page): Promise<void> {
  await expectPen(page);
  await goToEnd(page);
  await page.keyboard.type("Boats came home.");
  const pastes = [
    CLOSED.map(({ markup }) => `<p>Boat.</p>${markup}`).join(""),
    ...PAYLOADS.filter(({ swallows }) => swallows).map(({ markup }) => `<p>Boat.</p>${markup}`),
  ];
  for (const html of pastes) {
    await storyText(page).evaluate((text, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", pasted);
      text.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, html);
  }
  await expect(storyText(page)).toContainText("Boat.");
  await expectQuiet(page, "the editor after a paste");
}
