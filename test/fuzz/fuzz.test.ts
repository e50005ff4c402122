import { expect, it } from "vitest";
import { callables, drawCall } from "./calls.js";
import { drawDocument } from "./documents.js";
import { fuzz, type FuzzReport } from "./fuzz.js";
import { drawPeriod } from "./periods.js";
import { entries, samples } from "./samples.js";

const quick = { timeout: 120_000 };
const foreign = ({ offences }: FuzzReport): readonly string[] =>
  offences.filter(({ what }) => what === "foreign error").map(({ call, detail, number }) => `${call} (${number}): ${detail}`);
const callsOf = ({ tallies }: FuzzReport, name: string) => tallies.find(({ call }) => call === name);

it("reads 2,000 fuzzed documents; npm run fuzz reads 100,000", quick, () => {
  const report = fuzz(drawDocument, 7, 0, 2000);
  expect(foreign(report)).toEqual([]);
  expect(callsOf(report, "stringifyPolicy")?.answered).toBeGreaterThan(20);
});

it("settles 200 fuzzed periods; npm run fuzz settles 30,000", quick, () => {
  const report = fuzz(drawPeriod, 7, 0, 200);
  expect(foreign(report)).toEqual([]);
  expect(callsOf(report, "settle")?.answered).toBeGreaterThan(100);
});

it.each(callables.map(({ name, run, args }) => [name, run, args] as const))(
  "%s takes the arguments that are then made wrong",
  (_, run, args) => {
    expect(() => run(...args)).not.toThrow();
  },
);

it("calls each function with 4 wrong arguments; npm run fuzz makes 5,000 calls", quick, () => {
  const report = fuzz(drawCall, 1, 0, 4 * callables.length);
  expect(foreign(report)).toEqual([]);
  expect(report.tallies).toHaveLength(callables.length);
});

it("calls every function of every entry", () => {
  const functions = Object.entries(entries).flatMap(([entry, exported]) =>
    Object.entries(exported).filter(([, value]) => typeof value === "function").map(([name]) => `${entry} ${name}`)
  );
  expect(samples.map(({ entry, name }) => `${entry} ${name}`).toSorted()).toEqual(functions.toSorted());
});
