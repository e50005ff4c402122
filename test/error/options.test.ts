import { expect, it } from "vitest";
import { isJixiaoError } from "../../src/index.js";
import { entries, samples } from "../fuzz/samples.js";

/** Where the last argument is data and no options. */
const data: ReadonlySet<string> = new Set([
  "byGrade",
  "canonicalInput",
  "changedTeams",
  "fromRows",
  "metrics",
  "parsePeriod",
  "readSettlement",
  "restate",
  "settle",
  "settlementRows",
  "verify",
  "withParameters",
  "workedExample",
]);

const withOptions = samples.filter(({ name, args }) => {
  const last = args.at(-1);
  const isPlain = typeof last === "object" && last !== null && Object.getPrototypeOf(last) === Object.prototype;
  return isPlain && !("kind" in last) && !data.has(name);
});

it.each(withOptions.map((sample) => [`${sample.name} of ${sample.entry}`, sample] as const))(
  "%s refuses an option that it does not know",
  (_, { entry, name, args, use }) => {
    const call = (entries[entry] as unknown as Readonly<Record<string, (...given: readonly unknown[]) => unknown>>)[name];
    const misspelt = { ...(args.at(-1) as object), misspelt: 1 };
    let thrown: unknown = null;
    try {
      const answer = call?.(...args.slice(0, -1), misspelt);
      use?.(answer);
    } catch (error) {
      thrown = error;
    }
    expect(isJixiaoError(thrown) ? thrown.faults.map(({ code, path }) => [code, path.at(-1)]) : thrown).toEqual([[
      "unknown_field",
      "misspelt",
    ]]);
  },
);
