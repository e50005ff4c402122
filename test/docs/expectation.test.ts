import { describe, expect, test } from "vitest";
import { parseExpectation } from "./expectation.js";

describe("what stands behind // =>", () => {
  test.each([
    ["\"5384.00\"", "5384.00", "5384.01"],
    ["\"5384.00\": 4000 + 384 + 1000", "5384.00", "5384"],
    ["-1", -1, 1],
    ["null", null, undefined],
    ["[\"li\", true]", ["li", true], ["li"]],
    ["{ id: \"li\", lines: [] }", { id: "li", lines: [] }, { id: "li", lines: [], more: 1 }],
    ["{ id: \"li\", … }", { id: "li", more: 1 }, { id: "wang", more: 1 }],
    ["[1, …]", [1, 2], [2, 1]],
    ["{ id: … }", { id: 7 }, { name: 7 }],
    ["\"一…\"", "一…", "一"],
    ["`two\nlines`", "two\nlines", "two lines"],
  ])("%s", (text, right, wrong) => {
    const expectation = parseExpectation(text);
    expect(expectation?.kind).toBe("value");
    if (expectation?.kind !== "value") return;
    expect(expectation.cut(right)).toEqual(expectation.value);
    expect(expectation.cut(wrong)).not.toEqual(expectation.value);
  });

  test("may be the message of an error", () => {
    expect(parseExpectation("throws \"no such unit\"")).toEqual({ kind: "throws", message: "no such unit" });
  });

  test.each(["5384.00 yuan", "\"5384.00\" (4000 + 384 + 1000)", "{ id: ", "", "sum(1, 2)", "throws 5"])("is nothing else: %s", (text) => {
    expect(parseExpectation(text)).toBeNull();
  });
});
