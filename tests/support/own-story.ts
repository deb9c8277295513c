import type { Page } from "@playwright/test";
import { expectPen, goToEnd, saveRevision } from "./desk-steps.ts";

/**
 * A story of one's own on one report, open to be written, with these words as its first revision. Its path comes back.
 * `desk` is the address of the desk, where that is another than the browser's own.
 */
export async function openOwnStory(page: Page, title: string, words: string, desk = ""): Promise<string> {
  await page.goto(`${desk}/wires`);
  await page.getByRole("button", { name: "Bring in reports" }).first().click();
  // Bytes that are known are not kept again: the title makes these its own.
  const report = `${title}\n\nThe tide was high at noon. Nobody was hurt. The harbour opened again at three.\n`;
  await page
    .locator('input[type="file"]')
    .setInputFiles([{ name: "tide.txt", mimeType: "text/plain", buffer: Buffer.from(report) }]);
  await page.getByRole("list", { name: "Files" }).getByRole("link").waitFor();
  await page.keyboard.press("Escape");
  await page
    .getByRole("checkbox", { name: `Choose ${title}` })
    .first()
    .click();
  await page.getByRole("button", { name: "Open a story" }).click();
  await page.getByRole("dialog").getByLabel("Working title").fill(title);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/claims$/);
  const address = new URL(page.url()).pathname.replace(/\/claims$/, "");
  await page.goto(`${desk}${address}/write`);
  await expectPen(page);
  await goToEnd(page);
  await page.keyboard.type(words);
  await saveRevision(page);
  return address;
}
