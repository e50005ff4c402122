import { expect, test } from "vitest";
import { published } from "../../tsup.config.js";
import { requireFreshBuild } from "../runtime/fresh-build.js";
import { programOf } from "./program.js";
import { allSnippets } from "./snippet.js";
import { publicNames, typeErrors } from "./type-check.js";

// Against dist, as a reader has it: this is also what shows that the built package works and that its types say what the docs say.
requireFreshBuild();

const entries = Object.keys(published).map((entry) => (entry === "index" ? "jixiao" : `jixiao/${entry.replace(/\/index$/, "")}`));
const exportedBy = publicNames(entries);
const programs = allSnippets().map((snippet) => ({ ...snippet, ...programOf(snippet, exportedBy) }));
const errors = typeErrors(programs.map(({ name, file, checked }) => ({ name, file, code: checked })));

const AsyncFunction = Object.getPrototypeOf(async () => {})
  .constructor as new(...code: string[]) => (...values: unknown[]) => Promise<void>;

test("README.md shows code", () => {
  expect(programs.map(({ name }) => name)).toContain("README.md");
});

for (const { name, file, runnable, expectations, problems, notRun } of programs) {
  test(`${name} type-checks`, () => {
    expect(errors.get(name)).toEqual([]);
  });

  test.skipIf(notRun !== null)(
    `${name} ${notRun === null ? "gives what it says" : `is not run: ${notRun}`}`,
    async () => {
      expect(problems).toEqual([]);
      let line = 1;
      const met = new Set<number>();
      const meet = (index: number, actual: unknown): unknown => {
        const { line: at, expectation } = expectations[index] ?? {};
        if (expectation === undefined) return actual;
        met.add(index);
        if (expectation.kind === "value") {
          expect(expectation.cut(actual), `${file}:${at}`).toEqual(expectation.value);
          return actual;
        }
        expect(actual, `${file}:${at}`).toThrow(expectation.message);
        return undefined;
      };
      const here = (at: number): void => {
        line = at;
      };
      const load = (specifier: string): Promise<unknown> => import(specifier);
      const quiet = { log() {}, table() {}, error() {} };
      try {
        await new AsyncFunction("$import", "$expect", "$at", "console", runnable)(load, meet, here, quiet);
      } catch (error) {
        if (error instanceof Error && !error.message.startsWith(`${file}:`)) error.message = `${file}:${line}: ${error.message}`;
        throw error;
      }
      const missed = expectations.filter((_, index) => !met.has(index));
      expect(missed.map((each) => `${file}:${each.line}: this line was never reached`)).toEqual([]);
    },
  );
}
