import { expect, test } from "#tests/support/browser-test.ts";
import { enterDesk, PEOPLE, signIn } from "#tests/support/desk-people.ts";

test("a wrong password is told in words that say nothing of the account", async ({ page, allowNoise }) => {
  allowNoise(/status of 401/);
  await page.goto("/signin");
  for (const email of ["nobody@stet.example", PEOPLE.reporter.email]) {
    await expect(async () => {
      await page.getByLabel("E-mail").fill(email);
      await page.getByLabel("Password").fill("let it fall");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("alert").filter({ hasText: /./ })).toHaveText(
        "E-mail address and password do not belong together. Check both and try again.",
        { timeout: 5000 },
      );
    }).toPass();
    await expect(page).toHaveURL(/\/signin/);
    await page.reload();
  }
});

test("whoever asks for a page of the desk signs in first and is led back to it", async ({ page }) => {
  await page.goto("/wires?q=ferry");
  await expect(page).toHaveURL(/\/signin\?next=/);
  await enterDesk(page, "checker");
  await expect(page).toHaveURL(/\/wires\?q=ferry$/);
  await expect(page.getByRole("heading", { name: "Wires" })).toBeVisible();
});

test("signing in leads to no other site", async ({ page }) => {
  await page.goto("/signin?next=//elsewhere.example/wires");
  await enterDesk(page, "checker");
  await expect(page.getByRole("heading", { name: "Stories" })).toBeVisible();
});

test("signing out ends the session, not only the page", async ({ page, context, anotherPerson }) => {
  await signIn(page, "reporter");
  const cookies = await context.cookies();
  await page.getByRole("button", { name: /account and theme/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/signin/);
  const thief = await anotherPerson();
  await thief.context().addCookies(cookies);
  await thief.goto("/wires");
  await expect(thief).toHaveURL(/\/signin/);
});

test("only an admin can change accounts; everybody sees who works here", async ({ page, anotherPerson }) => {
  await signIn(page, "editor");
  await page.goto("/people");
  await expect(page.getByText(PEOPLE.admin.email)).toBeVisible();
  await expect(page.getByRole("button", { name: /^(Change|Invite)/ })).toHaveCount(0);
  const admin = await anotherPerson();
  await signIn(admin, "admin");
  await admin.goto("/people");
  await expect(admin.getByRole("button", { name: `Change ${PEOPLE.reporter.name}` })).toBeVisible();
  await expect(admin.getByRole("button", { name: /^Invite/ })).toBeVisible();
});

test("a checker is not shown what a checker cannot do", async ({ page }) => {
  await signIn(page, "checker");
  await page.goto("/wires");
  await expect(page.getByRole("list", { name: "Reports" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Bring in reports" })).toHaveCount(0);
  const refused = await page.request.post("/wires/files?name=x.txt", {
    data: "A report.",
    headers: { origin: new URL(page.url()).origin },
  });
  expect(refused.status()).toBe(403);
  expect((await refused.json()).message).toContain("Only a reporter or an editor may");
});

test("an article is for everybody, and so is its JSON", async ({ page }) => {
  await page.goto("/articles");
  await page.getByRole("list").getByRole("link").last().click();
  await page.waitForURL(/\/articles\/./);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const json = await page.request.get(`${page.url()}/article.json`);
  expect(json.headers()["content-type"]).toContain("application/json");
  expect(json.headers()["x-content-type-options"]).toBe("nosniff");
});

test("every page forbids scripts that it did not bring", async ({ page }) => {
  const nonces: string[] = [];
  for (const path of ["/signin", "/articles"]) {
    const { headers, body } = await ask(path);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-frame-options"]).toBe("DENY");
    const policy = headers["content-security-policy"] ?? "";
    expect(policy).toContain("frame-ancestors 'none'");
    const nonce = /script-src [^;]*'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    expect(policy).not.toMatch(/script-src [^;]*unsafe/);
    const scripts = body.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
    nonces.push(nonce);
  }
  expect(new Set(nonces).size).toBe(nonces.length);

  async function ask(path: string) {
    const response = await page.request.get(path);
    return { headers: response.headers(), body: await response.text() };
  }
});

test("a desk that has people shows no set-up", async ({ page }) => {
  await page.goto("/setup");
  await expect(page).toHaveURL(/\/signin/);
});

test("what is not there is told in words, with the way back", async ({ page, allowNoise }) => {
  allowNoise(/status of 404/);
  await page.goto("/articles/no-such-article");
  await expect(page.getByRole("heading", { name: "There is no article here" })).toBeVisible();
  await signIn(page, "reporter");
  for (const path of ["/stories/no-such-story", "/wires/00000000-0000-7000-8000-000000000000", "/nowhere"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { name: "This is not here" })).toBeVisible();
  }
});
