type Post = Readonly<Record<string, string>>;

/** A browser without a page: keeps cookies, follows nothing by itself. */
export class BrowserJar {
  readonly #cookies = new Map<string, string>();
  /** Every Set-Cookie line so far, attributes and all. */
  readonly received: string[] = [];

  async get(url: string): Promise<Response> {
    return this.#keep(await fetch(url, { redirect: "manual", headers: { cookie: this.#header() } }));
  }

  async post(url: string, fields: Post): Promise<Response> {
    const body = new URLSearchParams(fields);
    return this.#keep(
      await fetch(url, { method: "POST", body, redirect: "manual", headers: { cookie: this.#header() } }),
    );
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  #header(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("; ");
  }

  #keep(response: Response): Response {
    for (const line of response.headers.getSetCookie()) {
      this.received.push(line);
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "" || /max-age=0/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, decodeURIComponent(value));
    }
    return response;
  }
}
