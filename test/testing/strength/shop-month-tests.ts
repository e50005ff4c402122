import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { readMonth } from "../../../examples/01-shop-month/read-month.js";
import {
  equalPay,
  failedGateStops,
  marketImmune,
  monotone,
  neverNegative,
  notApplicableIsNeutral,
  orderAndNames,
  prizesWithinPool,
  unhurtByOthers,
  untouchable,
  workedExample,
  type FigureNameOf,
  type WorkedFigures,
} from "../../../src/testing/index.js";
import { equivalentVariants, knownPolicies } from "../equivalent-variants.js";
import { subject } from "./subject.js";

const { agents, leads } = knownPolicies;
type Policies = typeof agents | typeof leads;
type Figures = { [person: string]: WorkedFigures<FigureNameOf<Policies> | "payable" | "held">[string] };

const records = (file: string): Record<string, string>[] =>
  parse(readFileSync(new URL(`../../../examples/01-shop-month/${file}`, import.meta.url), "utf8"), { columns: true });
const orNull = (cell: string | undefined): string | null => (cell === undefined || cell === "" ? null : cell);

const lineNames = [...agents.pay, ...leads.pay].map(({ name }) => name);
const factorNames = ["gmv", "conversion", "response", "received", "overall"] as const;

/**
 * What SQL made of the files of November: each line of everybody and what they are paid, and the score, ranks and prizes of whoever has one
 * row.
 */
function figuresBySql(): Figures {
  const figures = new Map<string, Figures[string]>();
  const add = (person: string | undefined, more: Figures[string]) => figures.set(person ?? "", { ...figures.get(person ?? ""), ...more });
  const unless = (
    state: string | undefined,
    cell: string | undefined,
  ) => (state === "pending" || state === "faulty" || state === "unknown" ? "pending" : orNull(cell));
  for (const { person, payable } of records("expected-balances.csv")) add(person, { payable: payable ?? "", held: "0.00" });
  for (const { person, line, kind, state, payable } of records("expected.csv")) {
    const name = kind === "line" ? lineNames.find((each) => each === line) : undefined;
    if (name !== undefined) add(person, { [name]: unless(state, payable) });
    if (state === "pending") add(person, { payable: "pending", held: "pending" });
  }
  for (const { id = "", state, score, grade } of records("expected-scores.csv")) {
    if (figures.has(id)) add(id, { service: unless(state, score), "service.grade": unless(state, grade) });
  }
  for (const { id = "", factor, state, rank, prize } of records("expected-standings.csv")) {
    const name = factorNames.find((each) => each === factor);
    if (name !== undefined && figures.has(id)) add(id, { [`pk.${name}`]: unless(state, rank), [`pk.${name}.prize`]: unless(state, prize) });
  }
  return Object.fromEntries(figures);
}

/** A shop that is well within each of its bounds. */
const fine = { refundRate: "0.021", refundHours: "18.5", disputeRate: "0.0004", dsr: "4.82", complaints: 1 };

/**
 * Somebody who sold 128,000.00 of 100,000.00 and worked all days: a commission of 384.00, an A by satisfaction alone, so that 1,000.00 are
 * 1,200.00, and too few customers for the PK. That is 4,200.00 + 384.00 + 1,200.00 = 5,784.00, and 6,784.00 with the bonus.
 */
const agent = {
  policy: agents.id,
  gmv: "128000.00",
  target: 100000,
  base: 4200,
  workedDays: 21,
  wholeDays: 21,
  received: 40,
  inquiries: 0,
  orders: 0,
  response: null,
  satisfaction: "0.95",
  replyRate: null,
  conduct: null,
  gradeBase: 1000,
  draw: null,
};
const withBonus = { base: 4200, commission: 384, targetBonus: 1000, gradePay: 1200, payable: "6784.00", held: 0 } as const;
const withoutBonus = { base: 4200, commission: 384, targetBonus: 0, gradePay: 1200, payable: "5784.00", held: 0 } as const;

/** Somebody with customers enough, who sold nothing and has one reading for the score at most. */
const beginner = { ...agent, gmv: 0, base: 0, received: 60, satisfaction: null };

// November has its figures from SQL over its files, see examples/01-shop-month. The others are worked out by hand: each sum is beside its
// row.
const examples = [
  workedExample("November, as SQL has it", readMonth(), figuresBySql()),
  workedExample(
    "shops at their bounds, and just beyond one",
    {
      period: "2026-11",
      teams: [
        { id: "at all", refundRate: "0.03", refundHours: 24, disputeRate: "0.001", dsr: "4.7", complaints: 2 },
        { id: "refundRate", ...fine, refundRate: "0.0301" },
        { id: "refundHours", ...fine, refundHours: "24.01" },
        { id: "disputeRate", ...fine, disputeRate: "0.0011" },
        { id: "dsr", ...fine, dsr: "4.695" },
        { id: "complaints", ...fine, complaints: 3 },
      ],
      people: ["at all", "refundRate", "refundHours", "disputeRate", "dsr", "complaints"].map((team) => ({
        id: `li of ${team}`,
        team,
        ...agent,
      })),
    },
    {
      "li of at all": withBonus,
      "li of refundRate": withoutBonus,
      "li of refundHours": withoutBonus,
      "li of disputeRate": withoutBonus,
      "li of dsr": withoutBonus,
      "li of complaints": withoutBonus,
    },
  ),
  workedExample(
    "shops without one reading",
    {
      period: "2026-11",
      teams: [
        { id: "refundRate", ...fine, refundRate: null },
        { id: "refundHours", ...fine, refundHours: null },
        { id: "disputeRate", ...fine, disputeRate: null },
        { id: "dsr", ...fine, dsr: null },
        { id: "complaints", ...fine, complaints: null },
      ],
      people: ["refundRate", "refundHours", "disputeRate", "dsr", "complaints"].map((team) => ({ id: `li of ${team}`, team, ...agent })),
    },
    {
      "li of refundRate": withoutBonus,
      "li of refundHours": withBonus, // no refunds, no refund time
      "li of disputeRate": withoutBonus,
      "li of dsr": withoutBonus,
      "li of complaints": withoutBonus,
    },
  ),
  workedExample(
    "scores by one reading, and conversions that are close",
    {
      period: "2026-11",
      teams: [{ id: "shop-1", ...fine }],
      people: [
        { ...beginner, id: "0.12345", team: "shop-1", inquiries: 20000, orders: 2469 }, // 0.1235: first with the next
        { ...beginner, id: "0.1235", team: "shop-1", inquiries: 10000, orders: 1235 },
        { ...beginner, id: "0.1234", team: "shop-1", inquiries: 10000, orders: 1234 }, // third with the next
        { ...beginner, id: "0.12341", team: "shop-1", inquiries: 100000, orders: 12341 }, // 0.1234
        { ...beginner, id: "0.2001", team: "shop-1", received: 40, inquiries: 10000, orders: 2001 }, // 250 × 0.0001 = 0.025
        { ...beginner, id: "45.5 s", team: "shop-1", received: 40, response: "45.5" },
        { ...beginner, id: "89.9%", team: "shop-1", received: 40, replyRate: "0.899" },
        { ...beginner, id: "a C", team: "shop-1", received: 40, response: 45, gradeBase: "1200.03" }, // 60 points; × 0.8 = 960.024
      ],
    },
    {
      "0.12345": { "pk.conversion": 1, pkConversion: 250 },
      "0.1235": { "pk.conversion": 1, pkConversion: 250 },
      "0.1234": { "pk.conversion": 3, pkConversion: 50 },
      "0.12341": { "pk.conversion": 3, pkConversion: 50 },
      "0.2001": { service: "0.03", "service.grade": "D" },
      "45.5 s": { service: 0, "service.grade": "D", gradePay: 500 },
      "89.9%": { service: 0, "service.grade": "D", gradePay: 500 },
      "a C": { service: 60, "service.grade": "C", gradePay: "960.02" },
    },
  ),
  workedExample(
    "leads, in a sheet with a column that is called as their share is",
    {
      period: "2026-11",
      teams: [{ id: "shop-1", ...fine, share: "0.01" }],
      people: [
        { ...agent, id: "li", team: "shop-1", gmv: "100123.45" },
        // 3,428.5714…; 100.12345.
        { policy: leads.id, id: "ten days", team: "shop-1", base: 7200, workedDays: 10, wholeDays: 21, share: "0.02" },
        { policy: leads.id, id: "five days", team: "shop-1", base: 7200, workedDays: 5, wholeDays: 21 }, // 1,714.2857…
        { policy: leads.id, id: "all days", team: "shop-1", base: 7200, workedDays: 21, wholeDays: 21 },
      ],
      adjustments: [{ person: "all days", line: "deduction", amount: "-900.00", reason: "a claim", by: "the shop" }],
    },
    {
      "ten days": { base: "3428.57", override: "100.12", payable: "3528.69" },
      "five days": { base: "1714.29", override: "100.12", payable: "1814.41" },
      "all days": { base: 7200, override: "100.12", payable: 7200 }, // 7,300.12 − 900.00 would be under the base
    },
  ),
] as const;

// No law against cliffs: who has a draw is topped up to it until the bonus comes, and repays it out of the bonus.
const laws = [
  monotone("gmv"),
  monotone("workedDays"),
  monotone("satisfaction"),
  monotone("replyRate"),
  monotone("conduct"),
  monotone("response", { better: "lower" }),
  monotone("target", { better: "lower" }),
  monotone("gradeBase"),
  monotone("dsr"),
  monotone("refundRate", { better: "lower" }),
  monotone("refundHours", { better: "lower" }),
  monotone("disputeRate", { better: "lower" }),
  monotone("complaints", { better: "lower" }),
  untouchable("base"),
  untouchable("commission"),
  failedGateStops(agents.gates[0]!, ["targetBonus"]),
  notApplicableIsNeutral("service"),
  prizesWithinPool(),
  marketImmune("pk", "gmv"),
  unhurtByOthers("gmv", { lines: ["base", "commission", "targetBonus", "gradePay", "pkGmv"] }),
  equalPay(),
  orderAndNames(),
  neverNegative(),
] as const;

const equivalent = equivalentVariants.filter(({ policy }) => policy === "agents").map(({ path, text }) => ({
  policy: agents.id,
  path: path.split("."),
  text,
}));

export const shopMonthTests = subject("agents and leads", [agents, leads], { examples, laws, equivalent });
