import { parsePolicy } from "jixiao/json";
import type { Policy } from "jixiao";

/** A policy as data, of which only what matters is stated. */
export function documentOf(fields: object): object {
  return {
    kind: "policy",
    format: 1,
    id: "p",
    version: "1",
    currency: { code: "CNY", places: 2 },
    metrics: [{ id: "gmv", unit: "money", scope: "person" }],
    parameters: [],
    gates: [],
    scorecards: [],
    contests: [],
    pay: [payLine("a", gmv)],
    protected: [],
    ...fields,
  };
}

export function policyOf(fields: object): Policy {
  return parsePolicy(documentOf(fields));
}

export function payLine(name: string, quantity: object): object {
  return { name, quantity, rounding: "half-up" };
}

export const gmv = { kind: "metric", id: "gmv" };

export function constant(value: number | string): object {
  return { kind: "constant", value: String(value) };
}

export function many<Item>(count: number, item: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => item(index));
}
