import { expect, type Page } from "@playwright/test";
import type { Role } from "#lib/domain/access/roles.ts";

/** The demonstration newsroom's people, as the sign-in page introduces them. */
export const PEOPLE: Readonly<Record<Role, { readonly name: string; readonly email: string }>> = {
  reporter: { name: "Nora Lindahl", email: "nora@stet.example" },
  editor: { name: "Tomasz Brandt", email: "tomasz@stet.example" },
  checker: { name: "Amina Yusuf", email: "amina@stet.example" },
  publisher: { name: "Priya Raman", email: "priya@stet.example" },
  admin: { name: "Henrik Sole", email: "henrik@stet.example" },
};

export const PASSWORD = "let it stand";

/** Signs a person of the demonstration newsroom in by the form, as they would. */
export async function signIn(page: Page, role: Role, desk = ""): Promise<void> {
  await page.goto(`${desk}/signin`);
  await enterDesk(page, role);
}

/** The same at a sign-in page that is open already. */
export async function enterDesk(page: Page, role: Role): Promise<void> {
  // A form that is sent before the page is awake comes back empty: whoever sees that fills it in again.
  await expect(async () => {
    await page.getByLabel("E-mail").fill(PEOPLE[role].email);
    await page.getByLabel("Password").fill(PASSWORD);
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => !url.pathname.startsWith("/signin"), { timeout: 5000 });
  }).toPass();
}
