import { describe, expect, test } from "vitest";
import { compileErrors } from "./compile.js";

const head = `
import { definePolicy, gates, metric, perUnit, settle, teamMetric, atLeast, times, voidedBy } from "../../src/index.js";
import { count, distinct, duration, largest, mean, quantile, share, smallest, sum, tally, within } from "../../src/tally/index.js";
interface Call { readonly agent: string; readonly shop: string; readonly wait: number; readonly served: boolean; readonly sold: string }
interface Call { readonly note?: string }
interface Event { readonly at: string; readonly by: "buyer" | "agent" }
interface Chat { readonly events: readonly Event[] }
const wait = (call: Call) => call.wait, agent = (call: Call) => call.agent;
const gmv = metric("gmv", "money"), handled = metric("handled", "count"), quick = metric("quick", "ratio");
const slow = metric("slow", "seconds"), hours = metric("hours", "hours"), dsr = teamMetric("dsr", "points");
const asked = { starts: (event: Event) => event.by === "buyer", stops: (event: Event) => event.by === "agent" };
const read = { ...asked, events: (chat: Chat) => chat.events, at: (event: Event) => event.at };
const usual = { ...read, transfers: "runOn", rounds: "every", hours: "always" } as const;
const waits = duration({ ...usual, neverAnswered: "leftOut" }), open = duration({ ...usual, neverAnswered: "unanswered" });
const gated = voidedBy(gates("g", { dsr: atLeast(dsr, "4.7") }), perUnit(handled, "0.50"));
const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { a: times(gmv, "0.01"), b: gated } });
const calls = tally({ id: "calls", version: "1", person: agent, readings: [count(handled), largest(slow, wait)] });
export const call: Call = { agent: "li", shop: "s", wait: 1, served: true, sold: "1" };
export { distinct, smallest, quantile, share, sum, within, open, waits, hours, quick, policy };
`;

/** A mistake, and what the one error that it gives has to say. */
const mistakes: readonly (readonly [code: string, sentence: string])[] = [
  ["count(gmv)", "'gmv' is in money: a number of records is a count"],
  ["distinct(slow, agent)", "'slow' is in seconds: a number of keys is a count"],
  ["share(handled, (each: Call) => each.served, { places: 2 })", "'handled' is in count: a share is a ratio"],
  ["mean(gmv, waits, { places: 1 })", "'gmv' is in money: time that passed needs a unit of time"],
  ["quantile(gmv, 1, waits, { step: 1 })", "'gmv' is in money: time that passed needs a unit of time"],
  ["sum(hours, waits)", "'hours' is in hours: time that passed needs seconds"],
  ["smallest(hours, waits)", "'hours' is in hours: time that passed needs seconds"],
  ["mean(slow, open, { places: 1 })", "a question that was never answered has no length: choose leftOut or { until }"],
  ["mean(slow, wait)", "Expected 3 arguments, but got 2"],
  ["mean(slow, wait, {})", "Property 'places' is missing"],
  ["sum(gmv, (each: Call) => each.note)", "Type 'undefined' is not assignable to type 'Values<Amount>'"],
  ["share(quick, wait, { places: 2 })", "Type 'number' is not assignable to type 'Values<boolean>'"],
  ["count(handled, { wehre: (each: Call) => each.served })", "'wehre' does not exist in type"],
  ["duration({ ...usual, neverAnswered: \"never\" })", "is not assignable to type 'NeverAnswered<Chat>'"],
  ["duration({ ...usual })", "Property 'neverAnswered' is missing"],
  [
    "within(waits, 3, \"minute\")",
    `Argument of type '"minute"' is not assignable to parameter of type '"seconds" | "minutes" | "hours" | "days"'`,
  ],
  [
    "tally({ id: \"t\", version: \"1\", readings: [sum(gmv, (each: Call) => each.sold)] })",
    "'gmv' is of a person: the tally needs person, its parameter annotated: (call: Call) => …",
  ],
  [
    "tally({ id: \"t\", version: \"1\", person: agent, readings: [count(handled), mean(dsr, wait, { places: 2 })] })",
    "'dsr' is of a team: the tally needs team, its parameter annotated: (call: Call) => …",
  ],
  [
    "tally({ id: \"t\", version: \"1\", person: agent, team: agent, readings: [count(handled), largest(slow, wait), count(teamMetric(\"handled\", \"count\"))] })",
    "'handled' is used twice: each reading needs a metric with an id of its own, such as teamHandled",
  ],
  [
    "tally({ id: \"t\", version: \"1\", person: agent, readings: [sum(slow, wait), largest(slow, wait)] })",
    "'slow' is used twice: each reading needs a metric with an id of its own, such as teamSlow",
  ],
  ["tally({ id: \"t\", version: \"1\", person: agent, readings: [handled] })", "is missing the following properties from type 'Fold<"],
  ["calls.remove(calls.empty, call)", "a tally with smallest or largest has no remove: what went before is not kept"],
  ["calls.add(calls.empty, { agent: \"li\" })", "is missing the following properties from type 'Call'"],
  ["calls.add({}, call)", "is missing the following properties from type 'TallyState'"],
  [
    "calls.readings(calls.empty).people[0]!.nope",
    "Property 'nope' does not exist on type '{ id: string; handled: number; slow: string | null; }'",
  ],
  ["calls.readings(calls.empty, { people: [{ name: \"li\" }] })", "'name' does not exist in type 'IdRow'"],
  [
    "settle(policy, { period: \"2026-11\", people: calls.readings(calls.empty, { people: [{ id: \"li\", team: \"s\" }] }).people, teams: [{ id: \"s\", dsr: 1 }] })",
    "Property 'gmv' is missing in type '{ id: string; team: string; handled: number; slow: string | null; }'",
  ],
];

const unannotated = `${head}tally({ id: "t", version: "1", person: (call) => call.agent, readings: [count(handled)] });\n`;
const errors = compileErrors(new Map([
  ["tally-given", head],
  ["tally-unannotated", unannotated],
  ...mistakes.map(([code], index) => [`tally-mistake-${index}`, `${head}${code};\n`] as const),
]));

describe("the compile error of", () => {
  test.each(mistakes)("%s", (code, sentence) => {
    const [error, ...others] = errors.get(`tally-mistake-${mistakes.findIndex(([each]) => each === code)}`) ?? [];
    expect(error?.message).toContain(sentence);
    expect(others).toEqual([]);
  });

  test("a function whose parameter has no type says so", () => {
    const messages = (errors.get("tally-unannotated") ?? []).map(({ message }) => message);
    expect(messages).toContain("Parameter 'call' implicitly has an 'any' type.");
    expect(messages.at(-1)).toContain("'handled' is of a person: the tally needs person, its parameter annotated: (call: Call) => …");
  });

  test("what is right is none", () => {
    expect(errors.get("tally-given")).toEqual([]);
  });
});
