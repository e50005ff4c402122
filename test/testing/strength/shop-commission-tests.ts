import {
  equalPay,
  failedGateStops,
  law,
  monotone,
  neverNegative,
  noCliff,
  orderAndNames,
  unhurtByOthers,
  untouchable,
  workedExample,
} from "../../../src/testing/index.js";
import { knownPolicies } from "../equivalent-variants.js";
import { subject } from "./subject.js";

const policy = knownPolicies.shopCommission;

/** A shop that is well within each of its bounds. */
const fine = { refundRate: "0.021", refundHours: "18.5", disputeRate: "0.0004", dsr: "4.82", complaints: 1 };
/**
 * Somebody who sold 128,000.00 of 100,000.00: 4,000.00 + 128,000.00 × 0.003 = 384.00, and the bonus of 1,000.00 if the shop lets it be
 * paid.
 */
const reached = { gmv: "128000.00", target: 100000, base: 4000 };
const withBonus = { base: "4000.00", commission: "384.00", targetBonus: "1000.00", payable: "5384.00", held: "0.00" };
const withoutBonus = { base: "4000.00", commission: "384.00", targetBonus: "0.00", payable: "4384.00", held: "0.00" };

// Worked out by hand: each sum is beside its row.
const examples = [
  workedExample(
    "an ordinary month",
    {
      period: "2026-11",
      teams: [{ id: "shop-1", ...fine }],
      people: [
        { id: "li", team: "shop-1", ...reached },
        { id: "wang", team: "shop-1", gmv: "100000.00", target: "100000.00", base: 4000 }, // to the cent; 100,000.00 × 0.003 = 300.00
        { id: "zhao", team: "shop-1", gmv: "99999.99", target: "100000.00", base: 3800 }, // a cent short; 299.99997 is 300.00
        { id: "chen", team: "shop-1", gmv: "20000.00", target: null, base: 3800 }, // a newcomer has no target; 60.00
      ],
    },
    {
      li: withBonus,
      wang: { commission: "300.00", targetBonus: "1000.00", payable: "5300.00" },
      zhao: { commission: "300.00", targetBonus: "0.00", payable: "4100.00" },
      chen: { commission: "60.00", targetBonus: "0.00", payable: "3860.00" },
    },
  ),
  workedExample(
    "a shop at each bound",
    {
      period: "2026-11",
      teams: [{ id: "shop-1", refundRate: "0.03", refundHours: 24, disputeRate: "0.001", dsr: "4.7", complaints: 2 }],
      people: [{ id: "li", team: "shop-1", ...reached }],
    },
    { li: withBonus },
  ),
  workedExample(
    "shops just beyond one bound",
    {
      period: "2026-11",
      teams: [
        { id: "refundRate", ...fine, refundRate: "0.0301" },
        { id: "refundHours", ...fine, refundHours: "24.01" },
        { id: "disputeRate", ...fine, disputeRate: "0.0011" },
        { id: "dsr", ...fine, dsr: "4.695" },
        { id: "complaints", ...fine, complaints: 3 },
      ],
      people: ["refundRate", "refundHours", "disputeRate", "dsr", "complaints"].map((team) => ({ id: `li of ${team}`, team, ...reached })),
    },
    {
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
      people: ["refundRate", "refundHours", "disputeRate", "dsr", "complaints"].map((team) => ({ id: `li of ${team}`, team, ...reached })),
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
    "fractions of a cent",
    {
      period: "2026-11",
      teams: [{ id: "shop-1", ...fine }],
      people: [
        { id: "under half", team: "shop-1", gmv: "128123.45", target: 150000, base: 0 }, // 384.37035
        { id: "half", team: "shop-1", gmv: "128125.00", target: 150000, base: 0 }, // 384.375
        { id: "over half", team: "shop-1", gmv: "128125.67", target: 150000, base: 0 }, // 384.37701
      ],
    },
    { "under half": { payable: "384.37" }, half: { payable: "384.38" }, "over half": { payable: "384.38" } },
  ),
  workedExample(
    "a sheet with columns that are called as parameters are",
    {
      period: "2026-11",
      teams: [{ id: "shop-1", ...fine, rate: "0.01", bonus: 500 }],
      people: [{ id: "li", team: "shop-1", ...reached, rate: "0.02", bonus: 800 }],
    },
    { li: withBonus },
  ),
] as const;

const laws = [
  monotone("gmv"),
  monotone("base"),
  monotone("target", { better: "lower" }),
  monotone("dsr"),
  monotone("refundRate", { better: "lower" }),
  monotone("refundHours", { better: "lower" }),
  monotone("disputeRate", { better: "lower" }),
  monotone("complaints", { better: "lower" }),
  noCliff("gmv", { above: 1, except: ["targetBonus"] }),
  untouchable("base"),
  untouchable("commission"),
  failedGateStops(policy.gates[0]!, ["targetBonus"]),
  unhurtByOthers("gmv"),
  equalPay(),
  orderAndNames(),
  neverNegative(),
  law<typeof policy>({
    name: "a bonus is for a target",
    says: { en: "who has missed the target has no bonus", zh: "未达标者没有达标奖金" },
    check: ({ period, settlement }) => {
      const missed =
        new Set(period.people.filter(({ gmv, target }) => target !== null && Number(gmv) < Number(target)).map(({ id }) => id));
      const paid = settlement.statements.find(({ person, lines }) => missed.has(person) && lines.targetBonus.payable !== "0.00");
      return paid === undefined ? null : `${paid.person} missed the target, and has ${paid.lines.targetBonus.payable}`;
    },
  }),
] as const;

export const shopCommissionTests = subject("shopCommission", policy, { examples, laws });
