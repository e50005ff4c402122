import type { DrawnPeriod, DrawnRow } from "../../src/testing/index.js";
import { settle, type Policy } from "../../src/index.js";
import { agents as shownAgents } from "../../examples/01-shop-month/agents-policy.js";
import { leads as shownLeads } from "../../examples/01-shop-month/leads-policy.js";
import { untyped } from "../error/untyped.js";
import { Exact } from "../formula/decimals.js";
import { madeHere } from "../policy/made-here.js";
import type { Meter, Units } from "./sides-met.js";

const [agents, leads] = [madeHere(shownAgents), madeHere(shownLeads)];

export const demoUnits: Units = {
  ...Object.fromEntries(["gmv", "target", "base", "gradeBase", "draw"].map((id) => [id, "0.01"])),
  ...Object.fromEntries(["received", "inquiries", "orders", "complaints"].map((id) => [id, "1"])),
  ...Object.fromEntries(["satisfaction", "replyRate", "refundRate", "disputeRate"].map((id) => [id, "0.0001"])),
  ...Object.fromEntries(["response", "refundHours", "workedDays", "wholeDays"].map((id) => [id, "0.1"])),
  ...Object.fromEntries(["dsr", "conduct"].map((id) => [id, "0.01"])),
};

const isAgent = ({ policy = agents.id }: DrawnRow) => policy === agents.id;

const read = (value: string | null | undefined): Exact | null => (value === null || value === undefined ? null : new Exact(value));
const pair = (
  figure: Exact | null,
  bound: Exact | string | null,
) => (figure === null || bound === null ? null : ([figure, new Exact(bound)] as const));
const teamOf = ({ teams }: DrawnPeriod, { team }: DrawnRow) => teams?.find(({ id }) => id === team);

const statementOf = (period: DrawnPeriod, { id, policy }: DrawnRow) => {
  const policies: readonly Policy[] = policy === undefined ? [agents] : [agents, leads];
  return settle(policies, untyped(period)).statements.find(({ person }) => person === id)!;
};

/** Nobody else decides on a score: who is settled alone has the same one, and it is worked out once for all of its bounds. */
const scoreOf = (period: DrawnPeriod, row: DrawnRow): Exact | null => {
  let score = scores.get(row);
  if (score === undefined) scores.set(row, score = read(statementOf({ ...period, people: [row] }, row).scores?.service?.score));
  return score;
};
const scores = new WeakMap<DrawnRow, Exact | null>();

const ofPerson = (id: string, bounds: readonly string[]): readonly Meter[] =>
  bounds.map((bound) => ({ name: `${id} ${bound}`, of: [id], figures: (_, row) => (isAgent(row) ? pair(read(row[id]), bound) : null) }));
const ofTeam = (id: string, bound: string): Meter => ({
  name: `${id} ${bound}`,
  of: [id],
  figures: (period, row) => (isAgent(row) ? pair(read(teamOf(period, row)?.[id]), bound) : null),
});
const conversion = (bound: string): Meter => ({
  name: `conversion ${bound}`,
  of: ["orders", "inquiries"],
  figures: (_, row) => {
    const [orders, inquiries] = [read(row.orders), read(row.inquiries)];
    if (!isAgent(row) || orders === null || inquiries === null || inquiries.isZero()) return null;
    return pair(orders.dividedBy(inquiries).toDecimalPlaces(4, Exact.ROUND_HALF_UP), bound);
  },
});
const grade = (bound: string): Meter => ({
  name: `score ${bound}`,
  of: ["satisfaction", "orders", "inquiries", "response", "replyRate", "conduct"],
  figures: (period, row) => (isAgent(row) ? pair(scoreOf(period, row), bound) : null),
});

/** The thresholds of the demo's policy, each by hand. */
export const demoMeters: readonly Meter[] = [
  { name: "gmv target", of: ["gmv", "target"], figures: (_, row) => (isAgent(row) ? pair(read(row.gmv), read(row.target)) : null) },
  ofTeam("refundRate", "0.03"),
  ofTeam("refundHours", "24"),
  ofTeam("disputeRate", "0.001"),
  ofTeam("dsr", "4.7"),
  ofTeam("complaints", "2"),
  ...ofPerson("satisfaction", ["0.8", "0.95"]),
  conversion("0.2"),
  conversion("0.6"),
  ...ofPerson("response", ["20", "30", "45"]),
  ...ofPerson("replyRate", ["0.9", "0.95", "0.98"]),
  grade("90"),
  grade("75"),
  grade("60"),
  ...ofPerson("received", ["50"]),
  {
    name: "lines draw",
    of: ["gmv", "base", "gradeBase", "draw", "workedDays"],
    figures: (period, row) => {
      if (!isAgent(row) || read(row.draw) === null) return null;
      const { lines } = statementOf(period, row);
      return pair(Object.values(lines).reduce((sum, { payable }) => sum.plus(payable), new Exact(0)), read(row.draw));
    },
  },
];
