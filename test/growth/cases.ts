import {
  allocate,
  combine,
  contest,
  definePolicy,
  diffPolicies,
  explain,
  canonicalInput,
  highest,
  metric,
  plus,
  prizeOf,
  ranks,
  restate,
  settle,
  shareOf,
  shopCommission,
  teamSum,
  times,
  settlementRows,
  explanationText,
  verify,
  type Policy,
} from "jixiao";
import { rowSchemas, parsePeriod, parsePolicy, safeParsePolicy, stringifyPolicy } from "jixiao/json";
import { performance } from "../bench/performance.js";
import { performanceOf, periodOf } from "../bench/period.js";
import { constant, documentOf, gmv, many, payLine, policyOf } from "./documents.js";

/** Something that takes longer the more there is of it. */
export interface GrowthCase {
  readonly title: string;
  /** Of what there are n. */
  readonly n: string;
  /** Where doubling begins. */
  readonly from: number;
  /** Where it ends, if nothing else ends it: what a limit of the library allows, or far more than anybody has. */
  readonly upTo: number;
  /** Makes what is measured of so many; the making itself is not measured. */
  readonly make: (n: number) => () => unknown;
}

const sales = metric("gmv", "money");
const named = { id: "p", version: "1", currency: "CNY" } as const;
// Each as any policy, whose type does not say what it reads: rows are drawn up by number here.
const commission: Policy = definePolicy({ ...named, pay: { base: metric("base", "money"), commission: times(sales, "0.003") } });
const ofTeam: Policy = definePolicy({ ...named, pay: { a: times(teamSum(sales), "0.001") } });
const shared: Policy = definePolicy({ ...named, pay: { a: shareOf(1000, sales) } });
const nested: Policy = definePolicy({ ...named, pay: { a: times(teamSum(plus(sales, times(teamSum(sales), "0.001"))), "0.001") } });
const against = contest("pk", {
  factors: { gmv: highest(sales), base: highest(metric("base", "money")) },
  prizesPerFactor: [300, 200, 100],
});
const everyone: Policy = definePolicy({ ...named, pay: { prize: prizeOf(against) } });
const carrying: Policy = definePolicy({ ...named, pay: { a: sales }, draw: 1000 });
const shop: Policy = shopCommission({ version: "2026-11" });
const marked: Policy = performance;

const row = (index: number) => ({ id: `p${index}`, team: "t", base: "4000.00", gmv: `${(index * 7919) % 100_003}.05` });
const monthOf = (people: readonly object[], more: object = {}) => ({ period: "2026-11", teams: [{ id: "t" }], people, ...more });
const month = (n: number) => monthOf(many(n, row));
const chained = (n: number) =>
  many(n, (index) => ({
    id: `g${index}`,
    gates: [{
      name: "a",
      condition: index === 0 ? { kind: "atLeast", left: gmv, right: constant(0) } : { kind: "passed", gates: `g${index - 1}` },
      notApplicable: "fail",
    }],
  }));
const linesOf = (n: number, rate = "0.5") =>
  documentOf({ pay: many(n, (index) => payLine(`l${index}`, { kind: "times", left: gmv, right: constant(rate) })) });
const sumOf = (n: number, first = 0) =>
  documentOf({ pay: [payLine("a", { kind: "plus", parts: many(n, (index) => constant(first + index)) })] });
const metricsOf = (n: number) => many(n, (index) => ({ id: `m${index}`, unit: "money", scope: "person" }));
const wide = (n: number): Policy =>
  policyOf({
    metrics: metricsOf(n),
    pay: [payLine("a", { kind: "plus", parts: many(n, (index) => ({ kind: "metric", id: `m${index}` })) })],
  });
const columns = (n: number, name: (index: number) => string) => Object.fromEntries(many(n, (index) => [name(index), 1]));

const parsing: readonly GrowthCase[] = [
  { title: "safeParsePolicy, pay lines", n: "lines", from: 250, upTo: 16_000, make: (n) => onDocument(linesOf(n)) },
  { title: "safeParsePolicy, one sum", n: "parts", from: 500, upTo: 16_000, make: (n) => onDocument(sumOf(n)) },
  {
    title: "safeParsePolicy, metrics",
    n: "metrics",
    from: 500,
    upTo: 16_000,
    make: (n) => onDocument(documentOf({ metrics: [...metricsOf(n), { id: "gmv", unit: "money", scope: "person" }] })),
  },
  {
    title: "safeParsePolicy, gate sets each of which asks the one before",
    n: "sets",
    from: 50,
    upTo: 16_000,
    make: (n) => onDocument(documentOf({ gates: chained(n) })),
  },
  {
    title: "safeParsePolicy, gate sets that lines ask",
    n: "sets",
    from: 50,
    upTo: 16_000,
    make: (n) =>
      onDocument(documentOf({
        gates: chained(1).flatMap((set) => many(n, (index) => ({ ...set, id: `g${index}` }))),
        pay: many(n, (index) => payLine(`l${index}`, { kind: "voidedBy", gates: `g${index}`, quantity: gmv })),
      })),
  },
  {
    title: "safeParsePolicy, wrong leaves",
    n: "leaves",
    from: 250,
    upTo: 16_000,
    make: (n) => onDocument(documentOf({ pay: [payLine("a", { kind: "plus", parts: many(n, () => 5) })] })),
  },
  {
    title: "safeParsePolicy, wrong leaves below 100 sums",
    n: "leaves",
    from: 250,
    upTo: 16_000,
    make: (n) =>
      onDocument(documentOf({
        pay: [payLine(
          "a",
          many(100, () => 0).reduce<object>((inner) => ({ kind: "plus", parts: [inner] }), {
            kind: "plus",
            parts: many(n, () => 5),
          }),
        )],
      })),
  },
  {
    title: "safeParsePolicy, unknown names",
    n: "references",
    from: 250,
    upTo: 16_000,
    make: (n) =>
      onDocument(documentOf({ pay: [payLine("a", { kind: "plus", parts: many(n, (index) => ({ kind: "metric", id: `gmw${index}` })) })] })),
  },
  { title: "stringifyPolicy, pay lines", n: "lines", from: 250, upTo: 16_000, make: (n) => written(parsePolicy(linesOf(n))) },
  { title: "rowSchemas, metrics", n: "metrics", from: 250, upTo: 16_000, make: (n) => schemas(wide(n)) },
];

const settling: readonly GrowthCase[] = [
  { title: "settle, shop commission", n: "people", from: 500, upTo: 256_000, make: (n) => settled(shop, periodOf(n)) },
  {
    title: "settle, scorecard and PK in shops of 50",
    n: "people",
    from: 500,
    upTo: 64_000,
    make: (n) => settled(marked, performanceOf(n)),
  },
  { title: "settle, teamSum over one team", n: "people", from: 500, upTo: 256_000, make: (n) => settled(ofTeam, month(n)) },
  { title: "settle, teamSum within teamSum", n: "people", from: 500, upTo: 256_000, make: (n) => settled(nested, month(n)) },
  { title: "settle, PK of everyone", n: "people", from: 500, upTo: 64_000, make: (n) => settled(everyone, month(n)) },
  {
    title: "settle, PK of everyone, all tied",
    n: "people",
    from: 500,
    upTo: 64_000,
    make: (n) => settled(everyone, monthOf(many(n, (index) => ({ ...row(1), id: index })))),
  },
  { title: "settle, shareOf over one team", n: "people", from: 500, upTo: 64_000, make: (n) => settled(shared, month(n)) },
  {
    title: "settle, rows of one person",
    n: "rows",
    from: 500,
    upTo: 64_000,
    make: (n) => settled(commission, monthOf(many(n, (index) => ({ ...row(index), person: "li" })))),
  },
  {
    title: "settle, adjustments of one person",
    n: "adjustments",
    from: 500,
    upTo: 64_000,
    make: (n) =>
      settled(commission, monthOf([row(0)], { adjustments: many(n, (index) => ({ person: "p0", line: `l${index}`, amount: 1 })) })),
  },
  {
    title: "settle, an adjustment of everyone",
    n: "people",
    from: 500,
    upTo: 64_000,
    make: (n) =>
      settled(commission, monthOf(many(n, row), { adjustments: many(n, (index) => ({ person: `p${index}`, line: "base", amount: 1 })) })),
  },
  {
    title: "settle, carry-ins of one person",
    n: "carry-ins",
    from: 500,
    upTo: 64_000,
    make: (n) => settled(carrying, monthOf([row(0)], { carryIns: many(n, () => ({ person: "p0", balance: "draw", amount: 1 })) })),
  },
  {
    title: "settle, rejected rows beside a teamSum",
    n: "rows",
    from: 500,
    upTo: 64_000,
    make: (n) => settled(ofTeam, monthOf([row(0), ...many(n, () => ({ ...row(1), id: "x" }))])),
  },
  {
    title: "settle, faulty rows beside a teamSum",
    n: "rows",
    from: 500,
    upTo: 16_000,
    make: (n) => settled(ofTeam, monthOf(many(n, (index) => ({ ...row(index), gmv: "n/a" })))),
  },
  {
    title: "settle, pay lines of one person",
    n: "lines",
    from: 250,
    upTo: 16_000,
    make: (n) => settled(parsePolicy(linesOf(n)), month(1)),
  },
  {
    title: "settle, policies",
    n: "policies",
    from: 50,
    upTo: 4000,
    make: (n) => {
      const policies: readonly Policy[] = many(n, (index) => policyOf({ id: `p${index}` }));
      const period = monthOf(many(n, (index) => ({ ...row(index), policy: `p${index}` })));
      return () => settle(policies, period).statements.length;
    },
  },
];

const reading: readonly GrowthCase[] = [
  { title: "parsePeriod, people", n: "people", from: 500, upTo: 128_000, make: (n) => read(shop, periodOf(n)) },
  {
    title: "parsePeriod, people without a reading",
    n: "people",
    from: 500,
    upTo: 128_000,
    make: (n) => read(commission, monthOf(many(n, (index) => ({ id: index, gvm: 1 })))),
  },
  {
    title: "parsePeriod, rows of one id",
    n: "people",
    from: 500,
    upTo: 128_000,
    make: (n) => read(commission, monthOf(many(n, () => row(0)))),
  },
  {
    title: "parsePeriod, one wide row",
    n: "columns",
    from: 250,
    upTo: 16_000,
    make: (n) => read(wide(n), { period: "2026-11", people: [{ id: "li", ...columns(n, (index) => `m${index}`) }] }),
  },
  {
    title: "parsePeriod, one wide row whose columns are all misspelt",
    n: "columns",
    from: 250,
    upTo: 16_000,
    make: (n) => read(wide(n), { period: "2026-11", people: [{ id: "li", ...columns(n, (index) => `M_${index}`) }] }),
  },
  {
    title: "parsePeriod, a wide row in which one column is misspelt",
    n: "columns",
    from: 250,
    upTo: 64_000,
    make: (n) => read(commission, { period: "2026-11", people: [{ id: "li", base: 1, ...columns(n, (index) => `gm${index}`) }] }),
  },
  {
    title: "parsePeriod, adjustments",
    n: "people",
    from: 500,
    upTo: 64_000,
    make: (n) =>
      read(commission, monthOf(many(n, row), { adjustments: many(n, (index) => ({ person: `p${index}`, line: "base", amount: "1,0" })) })),
  },
];

const afterwards: readonly GrowthCase[] = [
  {
    title: "combine, two months",
    n: "people",
    from: 500,
    upTo: 128_000,
    make: (n) => {
      const months = ["2026-10", "2026-11"].map((period) => settle(commission, { ...month(n), period }));
      return () => combine(months).statements.length;
    },
  },
  {
    title: "combine, of one person",
    n: "periods",
    from: 250,
    upTo: 32_000,
    make: (n) => {
      const periods = many(n, (index) => settle(commission, { ...month(1), period: `period ${index}` }));
      return () => combine(periods).statements.length;
    },
  },
  {
    title: "restate",
    n: "people",
    from: 500,
    upTo: 128_000,
    make: (n) => {
      const [before, after] = [settle(commission, month(n)), settle(commission, monthOf(many(n, (index) => ({ ...row(index), gmv: 1 }))))];
      return () => restate(before, after).changes.length;
    },
  },
  {
    title: "restate, adjustments of one person",
    n: "adjustments",
    from: 500,
    upTo: 64_000,
    make: (n) => {
      const [before, after] = [0, 1].map((amount) =>
        settle(commission, monthOf([row(0)], { adjustments: many(n, (index) => ({ person: "p0", line: `l${index}`, amount })) }))
      );
      return () => restate(before!, after!).changes.length;
    },
  },
  { title: "explain, one of many", n: "people", from: 500, upTo: 128_000, make: (n) => explained(commission, month(n)) },
  { title: "explain, teamSum", n: "people", from: 500, upTo: 64_000, make: (n) => explained(ofTeam, month(n)) },
  { title: "explain, teamSum within teamSum", n: "people", from: 25, upTo: 16_000, make: (n) => explained(nested, month(n)) },
  { title: "explain, shareOf", n: "people", from: 250, upTo: 64_000, make: (n) => explained(shared, month(n)) },
  { title: "explain, PK of everyone", n: "people", from: 250, upTo: 64_000, make: (n) => explained(everyone, month(n)) },
  { title: "explain, pay lines", n: "lines", from: 250, upTo: 16_000, make: (n) => explained(parsePolicy(linesOf(n)), month(1)) },
  {
    title: "explanationText, teamSum",
    n: "people",
    from: 500,
    upTo: 64_000,
    make: (n) => {
      const explanation = explain(ofTeam, month(n), { person: "p0" });
      return () => explanationText(explanation).length;
    },
  },
  {
    title: "verify",
    n: "people",
    from: 500,
    upTo: 128_000,
    make: (n) => {
      const period = month(n);
      const statement = settle(commission, period).statements.at(-1)!;
      return () => verify(statement, commission, period);
    },
  },
  {
    title: "canonicalInput",
    n: "people",
    from: 500,
    upTo: 128_000,
    make: (n) => {
      const period = month(n);
      return () => canonicalInput(commission, period).length;
    },
  },
  {
    title: "settlementRows",
    n: "people",
    from: 500,
    upTo: 128_000,
    make: (n) => {
      const settlement = settle(commission, month(n));
      return () => settlementRows(settlement).length;
    },
  },
];

const differing: readonly GrowthCase[] = [
  { title: "diffPolicies, every line changed", n: "lines", from: 250, upTo: 16_000, make: (n) => compared(linesOf(n), linesOf(n, "0.6")) },
  {
    title: "diffPolicies, lines in another order",
    n: "lines",
    from: 250,
    upTo: 16_000,
    make: (n) => compared(linesOf(n), documentOf({ pay: many(n, (index) => payLine(`l${n - 1 - index}`, gmv)) })),
  },
  { title: "diffPolicies, every part of a sum changed", n: "parts", from: 250, upTo: 16_000, make: (n) => compared(sumOf(n), sumOf(n, 5)) },
  {
    title: "diffPolicies, within nested sums",
    n: "levels",
    from: 10,
    upTo: 160,
    make: (n) => {
      const deep = (value: number) =>
        documentOf({
          pay: [payLine("a", many(n, () => 0).reduce<object>((inner) => ({ kind: "plus", parts: [gmv, inner] }), constant(value)))],
        });
      return compared(deep(1), deep(2));
    },
  },
];

const alone: readonly GrowthCase[] = [
  {
    title: "allocate",
    n: "shares",
    from: 500,
    upTo: 128_000,
    make: (n) => {
      const shares = many(n, (index) => ({ key: `p${index}`, weight: (index % 97) + 1 }));
      return () => allocate("100000.03", shares).length;
    },
  },
  {
    title: "ranks",
    n: "values",
    from: 500,
    upTo: 128_000,
    make: (n) => {
      const values = many(n, (index) => (index * 7919) % 1009);
      return () => ranks(values, { order: "highest" }).length;
    },
  },
];

export const cases: readonly GrowthCase[] = [...parsing, ...settling, ...reading, ...afterwards, ...differing, ...alone];

function onDocument(document: object): () => unknown {
  return () => safeParsePolicy(document).faults.length;
}

function written(policy: Policy): () => unknown {
  return () => stringifyPolicy(policy).length;
}

function schemas(policy: Policy): () => unknown {
  return () => rowSchemas(policy).person;
}

function settled(policy: Policy, period: Parameters<typeof settle<Policy>>[1]): () => unknown {
  return () => settle(policy, period).statements.length;
}

function read(policy: Policy, period: unknown): () => unknown {
  return () => parsePeriod(policy, period).faults.length;
}

function explained(policy: Policy, period: Parameters<typeof settle<Policy>>[1]): () => unknown {
  return () => explain(policy, period, { person: "p0" }).inputs.length;
}

function compared(before: object, after: object): () => unknown {
  const [first, second] = [parsePolicy(before), parsePolicy(after)];
  return () => diffPolicies(first, second).changes.length;
}
