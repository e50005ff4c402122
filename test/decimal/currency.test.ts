import { describe, expect, it } from "vitest";
import { definePolicy, evaluate, metric, parameter, prorate, settle } from "../../src/index.js";
import { thrownFaults } from "./thrown-faults.js";

/**
 * Source: SIX Financial Information (maintenance agency of ISO 4217), "List One: current currency and funds", `CcyMnrUnts`. Taken from the
 * list published 2024-06-25 and brought by amendments 176, 178, 179 and 180 to the list published 2026-09-17: CUC, ANG and BGN out, XCG and
 * XAD in. Currencies and funds alike.
 */
const published: Readonly<Record<number, string>> = {
  0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
  2: `
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK
    DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR
    LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR
    SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER
    ZAR ZMW ZWG`,
  3: "BHD IQD JOD KWD LYD OMR TND",
  4: "CLF UYW",
};

const currencies = Object.entries(published).flatMap(([places, codes]) =>
  codes.trim().split(/\s+/).map((code) => [code, Number(places)] as const)
);

const base = metric("base", "money");
/** A third of 1000: its decimals never end, so that the figure shows every place it was given. */
const third = prorate(base, 1, 3);

function thirdIn(currency: string | { readonly code: string; readonly places: number }): string | null {
  return evaluate(third, { base: 1000 }, { currency }).value;
}

const paidThird = (currency: string) => definePolicy({ id: "third", version: "1", currency, pay: { third } });

describe("places of the currencies of ISO 4217", () => {
  it("are 17 without decimals, 139 with two, 7 with three, 2 with four", () => {
    expect([0, 1, 2, 3, 4].map((of) => currencies.filter(([, places]) => places === of).length)).toEqual([17, 0, 139, 7, 2]);
  });

  it.each(currencies)("%s has %i", (code, places) => {
    expect(thirdIn(code)).toBe(places === 0 ? "333" : `333.${"3".repeat(places)}`);
  });

  // Intl, which follows what is in use and not the standard, gives all of these no decimals.
  const shownWithout = ["AFN", "ALL", "COP", "HUF", "IDR", "IRR", "KPW", "LAK", "LBP", "MGA", "MMK", "PKR", "SOS", "SYP", "YER"];
  it.each(shownWithout)("%s has two, whatever Intl shows", (code) => {
    expect(thirdIn(code)).toBe("333.33");
  });

  it("are two where no currency is stated", () => {
    expect(evaluate(third, { base: 1000 }).value).toBe("333.33");
  });

  it("are what the caller states with a code of their own", () => {
    expect(thirdIn({ code: "LAB", places: 5 })).toBe("333.33333");
    expect(thirdIn({ code: "JPY", places: 2 })).toBe("333.33");
  });
});

describe("no currency to be paid in", () => {
  // List One gives these "N.A." for a minor unit: metals, bond market units, the SDR and its like, and the code for tests.
  it.each(["XAG", "XAU", "XBA", "XBB", "XBC", "XBD", "XDR", "XPD", "XPT", "XSU", "XTS", "XUA"])("%s has no minor unit", (code) => {
    expect(thrownFaults(() => paidThird(code))).toMatchObject([{ code: "invalid_currency", path: ["currency"], value: `"${code}"` }]);
  });

  // In List Three, of historic codes, by amendments 174 to 180.
  it.each(["ANG", "BGN", "CUC", "HRK", "SLL", "ZWL"])("%s was withdrawn", (code) => {
    expect(thrownFaults(() => paidThird(code))).toMatchObject([{ code: "invalid_currency" }]);
  });

  it.each(["", "cny", "CNY ", "RMB", "156", "¥", "toString", "__proto__"])("%j is no code", (code) => {
    expect(thrownFaults(() => paidThird(code))).toMatchObject([{ code: "invalid_currency" }]);
    expect(thrownFaults(() => thirdIn(code))).toMatchObject([{ code: "invalid_currency" }]);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 26])("%d is no number of places", (places) => {
    const currency = { code: "LAB", places };
    const fault = { code: "invalid_places", path: ["currency", "places"], value: String(places) };
    expect(thrownFaults(() => definePolicy({ id: "third", version: "1", currency, pay: { third } }))).toMatchObject([fault]);
    expect(thrownFaults(() => thirdIn(currency))).toMatchObject([fault]);
  });

  it.each([[null], [156], [{ code: "LAB" }], [{ places: 2 }], [{ code: "", places: 2 }]])("%j is no currency", (value) => {
    const currency = value as never;
    expect(thrownFaults(() => definePolicy({ id: "third", version: "1", currency, pay: { third } }))).not.toEqual([]);
    expect(thrownFaults(() => thirdIn(currency))).not.toEqual([]);
  });
});

describe("a statement is in the places of its currency", () => {
  it.each([
    ["JPY", "333", "0"],
    ["CNY", "333.33", "0.00"],
    ["KWD", "333.333", "0.000"],
    ["CLF", "333.3333", "0.0000"],
  ])("%s pays %s, and nothing is %s", (currency, amount, nothing) => {
    const policy = definePolicy({ id: "third", version: "1", currency, pay: { third, none: parameter("none", "money", 0) } });
    const statement = settle(policy, { period: "2026-11", people: [{ id: "li", base: 1000 }] }).statements[0];
    expect(statement).toMatchObject({ currency, payable: amount, held: nothing, lines: { third: { amount }, none: { amount: nothing } } });
  });
});

describe("a law of currencies", () => {
  it("whatever the currency, what is paid is a multiple of its least unit, and less than one unit away from the exact amount", () => {
    for (const [code, places] of currencies) {
      const unit = 10n ** BigInt(places);
      const paid = BigInt((thirdIn(code) ?? "").replace(".", ""));
      expect(paid * 3n <= 1000n * unit && (paid + 1n) * 3n > 1000n * unit).toBe(true);
    }
  });
});
