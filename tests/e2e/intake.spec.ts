import { expect, test } from "#tests/support/browser-test.ts";
import { signIn } from "#tests/support/desk-people.ts";

const report = (n: number) =>
  `Tram ${n} stops short\n\nTram number ${n} stopped at the depot on Friday, the city of Arden said.\n`;

test("a program sends reports with a token until it is shut out, and the desk sees what came", async ({ page }) => {
  await signIn(page, "admin");
  await page.goto("/wires/tokens");
  await page.getByRole("button", { name: "Make a token" }).click();
  await page.getByLabel("Name").fill("Tram line");
  await page.keyboard.press("Enter");
  const secret = (await page.getByLabel("Token", { exact: true }).textContent()) ?? "";
  await page.getByRole("button", { name: "Done" }).click();
  const send = (n: number) =>
    page.request.post("/api/wires", {
      data: Buffer.from(report(n)),
      headers: { authorization: `Bearer ${secret}`, "content-type": "text/plain" },
    });
  const sent = await send(1);
  expect([sent.status(), (await sent.json()).state]).toEqual([201, "taken_in"]);

  await page.getByRole("link", { name: "Intake" }).click();
  await page
    .getByRole("list", { name: "Intakes" })
    .getByRole("link", { name: /Tram line/ })
    .first()
    .click();
  await expect(
    page.getByRole("list", { name: "Files" }).getByRole("link", { name: "Tram 1 stops short" }),
  ).toBeVisible();

  await page.getByRole("link", { name: "Access tokens" }).click();
  const line = page.getByRole("list", { name: "Access tokens" }).getByRole("listitem").filter({ hasText: "Tram line" });
  await line.getByRole("button", { name: "Revoke" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Revoke the token" }).click();
  await expect(line).toContainText("Revoked");
  expect((await send(2)).status()).toBe(401);
});

test("many files are read by the desk while the window is elsewhere, each refusal with its file", async ({ page }) => {
  await signIn(page, "reporter");
  await page.goto("/wires");
  await page.getByRole("button", { name: "Bring in reports" }).first().click();
  const files = Array.from({ length: 8 }, (_, n) => ({
    name: n === 5 ? "picture.gif" : `tram-${n}.txt`,
    mimeType: "text/plain",
    buffer: n === 5 ? Buffer.from("GIF89a\0\0\0") : Buffer.from(report(100 + n)),
  }));
  await page.locator('input[type="file"]').setInputFiles(files);
  // Once all are sent the window may go.
  await expect(page.getByRole("link", { name: "See all of this intake" })).toBeVisible();
  await page.goto("/wires/intake");
  await page
    .getByRole("list", { name: "Intakes" })
    .getByRole("link", { name: /8 files/ })
    .first()
    .click();
  await expect(page.getByRole("status").filter({ hasText: "7 taken in, 1 refused" })).toBeVisible();
  const refused = page.getByRole("list", { name: "Files" }).getByRole("listitem").first();
  await expect(refused).toContainText(/Refused.*picture\.gif/);
  const file = await page.request.get((await refused.getByRole("link").getAttribute("href")) ?? "");
  expect((await file.body()).toString("latin1")).toContain("GIF89a");
});

test("an address inside the house is not asked, and the reason is told", async ({ page }) => {
  await signIn(page, "editor");
  await page.goto("/wires/feeds");
  await page.getByRole("button", { name: "Add a feed" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Address").fill("http://169.254.169.254/latest");
  await dialog.getByLabel("Name").fill("Metadata");
  await page.keyboard.press("Enter");
  await expect(dialog).toContainText("leads inside the newsroom’s own network");
});
