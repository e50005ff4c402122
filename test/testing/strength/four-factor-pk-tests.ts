import {
  equalPay,
  law,
  marketImmune,
  monotone,
  neverNegative,
  orderAndNames,
  prizesWithinPool,
  unhurtByOthers,
  workedExample,
} from "../../../src/testing/index.js";
import { knownPolicies } from "../equivalent-variants.js";
import { subject } from "./subject.js";

const policy = knownPolicies.fourFactorPk;

/** Somebody's figures, best first in none of them unless stated. */
const entrant = (
  id: string,
  team: string,
  gmv: number | string,
  orders: number | null,
  inquiries: number,
  responseSeconds: number | null,
) => ({ id, team, gmv, orders, inquiries, responseSeconds });

// Worked out by hand. First, second and third have 300, 200 and 100 in each of the four factors; who is tied shares the places that they
// fill.
const examples = [
  workedExample(
    "two shops, all places clear",
    {
      period: "2026-11",
      teams: [{ id: "shop-1" }, { id: "shop-2" }],
      people: [
        entrant("li", "shop-1", 90000, 100, 200, 30), // 1, 3 (0.50), 4, 3: sum 11
        entrant("wang", "shop-1", 80000, 240, 400, 20), // 2, 2 (0.60), 2, 1: sum 7
        entrant("zhao", "shop-1", 70000, 210, 300, 40), // 3, 1 (0.70), 3, 4: sum 11
        entrant("chen", "shop-1", 60000, 150, 500, 25), // 4, 4 (0.30), 1, 2: sum 11
        entrant("zhou", "shop-2", 1000, 40, 60, 90), // 2, 1 (0.6667), 2, 2: sum 7
        entrant("wu", "shop-2", 2000, 35, 70, 80), // 1, 2 (0.50), 1, 1: sum 5
      ],
    },
    {
      li: { "pk.gmv": 1, "pk.conversion": 3, "pk.received": 4, "pk.response": 3, "pk.overall": 2, prize: 300 + 100 + 100 },
      wang: { "pk.gmv": 2, "pk.conversion": 2, "pk.received": 2, "pk.response": 1, "pk.overall": 1, prize: 200 + 200 + 200 + 300 },
      zhao: { "pk.gmv": 3, "pk.conversion": 1, "pk.received": 3, "pk.response": 4, "pk.overall": 2, prize: 100 + 300 + 100 },
      chen: { "pk.gmv": 4, "pk.conversion": 4, "pk.received": 1, "pk.response": 2, "pk.overall": 2, prize: 300 + 200 },
      zhou: { "pk.gmv": 2, "pk.conversion": 1, "pk.received": 2, "pk.response": 2, "pk.overall": 2, prize: 200 + 300 + 200 + 200 },
      wu: { "pk.gmv": 1, "pk.conversion": 2, "pk.received": 1, "pk.response": 1, "pk.overall": 1, prize: 300 + 200 + 300 + 300 },
    },
  ),
  workedExample(
    "few customers, and nobody to compete with",
    {
      period: "2026-11",
      teams: [{ id: "shop-1" }, { id: "shop-2" }],
      people: [
        entrant("with 50", "shop-1", 1000, 20, 50, 60), // 2, 1 (0.40), 2, 2
        entrant("with 49", "shop-1", 9000, 49, 49, 10), // would be first in all but one
        entrant("with 600", "shop-1", 5000, 60, 600, 50), // 1, 2 (0.10), 1, 1
        entrant("alone", "shop-2", 9000, 100, 200, 20),
        entrant("with 10", "shop-2", 1000, 5, 10, 30),
      ],
    },
    {
      "with 50": { "pk.gmv": 2, "pk.conversion": 1, "pk.received": 2, "pk.response": 2, prize: 200 + 300 + 200 + 200 },
      "with 49": { "pk.gmv": null, "pk.conversion": null, "pk.overall": null, prize: 0 },
      "with 600": { "pk.gmv": 1, "pk.conversion": 2, "pk.received": 1, "pk.response": 1, prize: 300 + 200 + 300 + 300 },
      alone: { "pk.gmv": null, "pk.received": null, "pk.overall": null, prize: 0 },
      "with 10": { "pk.gmv": null, prize: 0 },
    },
  ),
  workedExample(
    "two ahead together, and seven behind one",
    {
      period: "2026-11",
      teams: [{ id: "shop-1" }, { id: "shop-2" }],
      people: [
        // The two share 300 + 200; the next is third. Nobody has a response time.
        entrant("li", "shop-1", 8000, 10, 100, null),
        entrant("wang", "shop-1", 8000, 10, 100, null),
        entrant("zhao", "shop-1", 7000, 9, 100, null),
        // Seven share 200 + 100: 300 ÷ 7 = 42.857…, and the pool must do. Conversion and customers are those of all eight: 600 ÷ 8 = 75.
        entrant("chen", "shop-2", 8000, 10, 100, null),
        ...["a", "b", "c", "d", "e", "f", "g"].map((id) => entrant(id, "shop-2", 7000, 10, 100, null)),
      ],
    },
    {
      li: { "pk.gmv": 1, "pk.gmv.prize": "250", "pk.conversion": 1, "pk.response": null, prize: 250 + 250 + 200 },
      wang: { "pk.gmv": 1, "pk.gmv.prize": "250", "pk.conversion": 1, prize: 250 + 250 + 200 },
      zhao: { "pk.gmv": 3, "pk.gmv.prize": "100", "pk.conversion": 3, prize: 100 + 100 + 200 },
      chen: { "pk.gmv": 1, "pk.gmv.prize": "300", prize: 300 + 75 + 75 },
      a: { "pk.gmv": 2, "pk.gmv.prize": "42.85", "pk.conversion": 1, prize: "192.85" },
      g: { "pk.gmv": 2, "pk.gmv.prize": "42.85", "pk.conversion": 1, prize: "192.85" },
    },
  ),
  workedExample(
    "conversions that are close",
    {
      period: "2026-11",
      teams: [{ id: "shop-1" }],
      people: [
        entrant("0.12345", "shop-1", 1000, 2469, 20000, 30), // 0.1235: first with the next
        entrant("0.1235", "shop-1", 1000, 1235, 10000, 30),
        entrant("0.1234", "shop-1", 1000, 1234, 10000, 30), // third with the next
        entrant("0.12341", "shop-1", 1000, 12341, 100000, 30), // 0.1234
      ],
    },
    {
      "0.12345": { "pk.conversion": 1, "pk.conversion.prize": "250" },
      "0.1235": { "pk.conversion": 1, "pk.conversion.prize": "250" },
      "0.1234": { "pk.conversion": 3, "pk.conversion.prize": "50" },
      "0.12341": { "pk.conversion": 3, "pk.conversion.prize": "50" },
    },
  ),
  workedExample(
    "a GMV that nobody can read",
    {
      period: "2026-11",
      teams: [{ id: "shop-1" }],
      people: [
        { ...entrant("li", "shop-1", 0, 60, 100, 20), gmv: "待核" },
        entrant("wang", "shop-1", 9000, 50, 110, 30),
        entrant("zhao", "shop-1", 8000, 40, 120, 40),
      ],
    },
    {
      li: { "pk.gmv": "pending", "pk.conversion": 1, "pk.conversion.prize": "300", "pk.overall": "pending", prize: "pending" },
      // Nothing is paid of a prize before it is sure.
      wang: { "pk.gmv": "pending", "pk.gmv.prize": "pending", "pk.conversion": 2, "pk.overall": "pending", prize: "pending" },
      zhao: { "pk.gmv": "pending", "pk.gmv.prize": "pending", "pk.received": 1, "pk.overall": "pending", prize: "pending" },
    },
  ),
] as const;

const laws = [
  prizesWithinPool(),
  marketImmune("pk", "gmv"),
  marketImmune("pk", "responseSeconds"),
  monotone("gmv"),
  monotone("orders"),
  monotone("responseSeconds", { better: "lower" }),
  unhurtByOthers("gmv"),
  unhurtByOthers("responseSeconds", { better: "lower" }),
  equalPay(),
  orderAndNames(),
  neverNegative(),
  law<typeof policy>({
    name: "few customers do not outrank many",
    says: { en: "who received fewer than 50 customers has no prize", zh: "接待不足 50 人者没有奖金" },
    check: ({ period, settlement }) => {
      const few = new Set(period.people.filter(({ inquiries }) => inquiries !== null && Number(inquiries) < 50).map(({ id }) => id));
      const paid = settlement.statements.find(({ person, payable }) => few.has(person) && payable !== "0.00");
      return paid === undefined ? null : `${paid.person} received fewer than 50 customers, and is paid ${paid.payable}`;
    },
  }),
] as const;

export const fourFactorPkTests = subject("fourFactorPk", policy, { examples, laws });
