import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { PolicyDefinition } from "../../src/index.js";
import { lint } from "../../src/analysis/index.js";
import { programOf } from "../docs/program.js";
import { snippetsOfPage } from "../docs/snippet.js";
import { requireFreshBuild } from "../runtime/fresh-build.js";

// The pages import the package by its name, which is dist.
requireFreshBuild();

const plans = readdirSync("docs/plans").filter((file) => file.endsWith(".md")).map((file) => `docs/plans/${file}`);

/** What is found, and rightly so: a draft that the README shows being refuted, and one card that several formulas of a page share. */
const pages: readonly (readonly [page: string, found: readonly string[]])[] = [
  ["README.md", ["falls_at_bound:pay.commission"]],
  ["docs/pay-formulas.md", ["grades_unused:scorecards.service"]],
  ...["docs/shop-commission.md", "docs/statistics-scorecard.md", "docs/four-factor-pk.md", ...plans].map((page) => [page, []] as const),
];

type Call = (...values: unknown[]) => unknown;

const AsyncFunction = Object.getPrototypeOf(async () => {})
  .constructor as new(...code: string[]) => (...values: unknown[]) => Promise<void>;

/** The policies that the code of a page makes. */
async function policiesOf(file: string): Promise<readonly PolicyDefinition[]> {
  const made: PolicyDefinition[] = [];
  const keep = (make: Call): Call => (...values) => {
    const policy = make(...values);
    made.push(policy as PolicyDefinition);
    return policy;
  };
  const load = async (specifier: string): Promise<unknown> => {
    const entry = await import(specifier) as Readonly<Record<string, Call>>;
    const { definePolicy, shopCommission } = entry;
    if (specifier !== "jixiao" || definePolicy === undefined || shopCommission === undefined) return entry;
    return { ...entry, definePolicy: keep(definePolicy), shopCommission: keep(shopCommission) };
  };
  const quiet = { log() {}, table() {}, error() {} };
  for (const snippet of snippetsOfPage(file, readFileSync(file, "utf8")).filter(({ notRun }) => notRun === null)) {
    const { runnable } = programOf(snippet, new Map());
    const unlooked = (_: number, value: unknown) => value;
    await new AsyncFunction("$import", "$expect", "$at", "console", runnable)(load, unlooked, () => {}, quiet);
  }
  return made;
}

test.each(pages)("the policies of %s raise no false alarm", async (file, expected) => {
  const policies = await policiesOf(file);
  expect(policies.flatMap((policy) => lint(policy).map(({ accept }) => accept))).toEqual(expected);
});
