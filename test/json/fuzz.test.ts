import { expect, it } from "vitest";
import { fuzz } from "./fuzz-documents.js";

it("reads 2,000 fuzzed documents without a crash; npm run fuzz reads 100,000", () => {
  const { accepted, refused } = fuzz(2_000, 7);
  expect(accepted).toBeGreaterThan(300);
  expect(refused).toBeGreaterThan(300);
});
