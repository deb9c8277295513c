import { expect, test } from "vitest";
import { keepWording, keptWording } from "#components/wordings/kept-wording.ts";

test("what is written stays for its own place until it is thrown away, even where the browser keeps nothing", () => {
  keepWording("ana edition s1", "Nobody was wet.");
  expect(keptWording("ana edition s1")).toBe("Nobody was wet.");
  expect(keptWording("ben edition s1")).toBeNull();
  keepWording("ana edition s1", null);
  expect(keptWording("ana edition s1")).toBeNull();
});
