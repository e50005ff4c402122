import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import ts from "typescript";
import { afterAll, expect, test } from "vitest";
import { requireFreshBuild } from "../runtime/fresh-build.js";

requireFreshBuild();

// A project of its own, that has the package as an installed one: inside the package the compiler would name files of dist instead.
const folder = mkdtempSync(join(tmpdir(), "jixiao-declarations-"));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, "node_modules", "jixiao"), { recursive: true });
writeFileSync(join(folder, "package.json"), "{ \"type\": \"module\" }");
for (const part of ["dist", "package.json"]) symlinkSync(resolve(part), join(folder, "node_modules", "jixiao", part));
for (const name of ["fast-check", "zod"]) symlinkSync(resolve("node_modules", name), join(folder, "node_modules", name));

const program = `
import { atLeast, byGrade, checkGates, combine, contest, curve, definePolicy, explain, gates, highest, metric, parameter, prizeOf, restate,
  score, scorecard, settle, settlementRows, standings, teamMetric, teamSum, times, verify, voidedBy } from "jixiao";
import { rowSchemas } from "jixiao/json";
import { largest, tally } from "jixiao/tally";
import { checkLaws, neverNegative, periods } from "jixiao/testing";
import type { Period, Policy } from "jixiao";
export const gmv = metric("gmv", "money"), rate = parameter("rate", "ratio", "0.003", { per: "team" });
export const shop = gates("shop", { dsr: atLeast(teamMetric("dsr", "points"), "4.7") });
export const service = scorecard("service", { csat: { metric: metric("csat", "ratio"), weight: 100, points: curve([[0, 0], [1, 100]]) } }, {
  grades: { A: 90, B: 0 },
});
export const pk = contest("pk", { factors: { gmv: highest(gmv) }, within: "team", prizesPerFactor: [200] });
export const pay = { commission: voidedBy(shop, times(gmv, rate)), team: times(teamSum(gmv), "0.001"),
  prize: prizeOf(pk), grade: byGrade(service, { A: 100, B: 0 }) };
export const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay });
export const settled = (period: Period<typeof policy>) => settle(policy, period);
export const generic = <P extends Policy>(any: P, period: Period<P>) =>
  settle(any, period).statements.map(({ lines, gates, scores, stints }) => ({ lines, gates, scores, stints }));
export const parts = (period: Period<typeof policy>) => {
  const { statements: [first], standings, totals, teams, rejections } = settled(period);
  return { first, standings, totals, teams, rejections, rows: settlementRows(settled(period)),
    why: explain(policy, period, { person: "li" }), same: verify(first!, policy, period) };
};
export const changes = (a: Period<typeof policy>) => ({ ...restate(settled(a), settled(a)).changes[0], year: combine([settled(a)]) });
export const alone = [checkGates(shop, { dsr: 1 }), score(service, { csat: 1 }), standings(pk, [{ id: "a", team: "t", gmv: 1 }])] as const;
export const calls = tally({ id: "c", version: "1", person: (call: { agent: string; wait: number }) => call.agent,
  readings: [largest(metric("wait", "seconds"), (call: { agent: string; wait: number }) => call.wait)] });
export const tested = { schemas: rowSchemas(policy), drawn: periods(policy), report: checkLaws(policy, [neverNegative()]) };
`;

test("what a program exports without naming its types has declarations of its own", { timeout: 60_000 }, () => {
  const file = join(folder, "program.ts");
  writeFileSync(file, program);
  const { options } = ts.convertCompilerOptionsFromJson(
    {
      target: "ES2022",
      lib: ["ES2022", "DOM"],
      module: "NodeNext",
      strict: true,
      declaration: true,
      types: [],
      skipLibCheck: true,
      preserveSymlinks: true,
    },
    folder,
  );
  let declarations = "";
  const built = ts.createProgram([file], options);
  const emitted = built.emit(undefined, (name, text) => {
    if (name.endsWith(".d.ts")) declarations = text;
  });
  const faults = [...ts.getPreEmitDiagnostics(built), ...emitted.diagnostics];
  expect(faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([]);
  expect(declarations).toContain("import(\"jixiao\").Need.Gates<\"shop\", \"dsr\", \"team\">");
  expect(declarations).not.toContain("dist");
});
