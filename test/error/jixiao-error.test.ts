import { describe, expect, it } from "vitest";
import { definePolicy, isJixiaoError, metric, plus } from "../../src/index.js";
import { untyped } from "./untyped.js";

function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

const money = metric("gmv", "money");

describe("isJixiaoError", () => {
  const error = thrownBy(() => definePolicy({ id: "p", version: "1", currency: "XYZ" }));

  it("recognises what the library throws", () => {
    expect(isJixiaoError(error)).toBe(true);
    expect(error).toBeInstanceOf(Error);
  });

  it("recognises an error of another copy of the package, by its name", () => {
    expect(isJixiaoError(Object.assign(new Error("x"), { name: "JixiaoError", faults: [] }))).toBe(true);
  });

  it.each([
    undefined,
    null,
    5,
    "JixiaoError",
    {},
    { name: "JixiaoError", faults: [] },
    new Error("x"),
    Object.assign(new Error("x"), { name: "JixiaoError" }),
  ])("does not take anything else for one: %s", (value) => {
    expect(isJixiaoError(value)).toBe(false);
  });
});

describe("the message of what is thrown", () => {
  it("is the fault's where there is one", () => {
    const error = thrownBy(() => definePolicy({ id: "p", version: "1", currency: "XYZ" }));
    const message = "currency: invalid currency: got \"XYZ\", expected an ISO 4217 code such as \"CNY\", or { code, places }";
    expect(String(error)).toBe(`JixiaoError: ${message}`);
  });

  it("lists all faults, one a line, where there are several", () => {
    const error = thrownBy(() =>
      definePolicy({
        id: "p",
        version: "1",
        currency: "CNY",
        pay: { bonus: untyped(plus(money, untyped(metric("art", "seconds")))), rate: "12%" },
      })
    );
    expect(String(error)).toBe([
      "JixiaoError: 2 faults:",
      "- pay.rate.quantity.value: not a number: got \"12%\", expected a decimal number such as 12.5 or \"12.50\"; write 12.5% as 0.125",
      "- pay.bonus.quantity: unit mismatch: got money and seconds, expected one unit: cannot add money and seconds",
    ].join("\n"));
  });
});
