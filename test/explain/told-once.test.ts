import { describe, expect, it } from "vitest";
import {
  contest,
  definePolicy,
  explain,
  explanationText,
  highest,
  lineOf,
  metric,
  plus,
  prizeOf,
  settle,
  shareOf,
  teamSum,
  times,
  type Explanation,
  type Policy,
  type Quantity,
} from "../../src/index.js";
import { toSheet, toText } from "../../src/explain/index.js";
import { recheck, recheckRepeats } from "./recheck.js";

const gmv = metric("gmv", "money");
const month = (people: number) => ({
  period: "2026-11",
  teams: [{ id: "t" }],
  people: Array.from({ length: people }, (_, index) => ({ id: `p${index}`, team: "t", gmv: index + 1 })),
});

/** A sum over the team of what each sold and a thousandth of the same sum, so many levels deep. */
function nested(depth: number): Policy {
  let sum: Quantity<"money"> = teamSum(gmv);
  for (let level = 1; level < depth; level += 1) sum = teamSum(plus(gmv, times(sum, "0.001")));
  return definePolicy({ id: "nested", version: "1", currency: "CNY", pay: { a: sum } });
}

const pk = contest("pk", { factors: { gmv: highest(gmv) }, within: "team", prizesPerFactor: [300, 200, 100] });
const prizes = definePolicy({
  id: "prizes",
  version: "1",
  currency: "CNY",
  pay: { prize: prizeOf(pk), tenth: times(teamSum(lineOf("prize")), "0.1") },
});
const shares = definePolicy({ id: "shares", version: "1", currency: "CNY", pay: { a: teamSum(shareOf(teamSum(gmv), gmv)) } });

function nodesIn(node: Explanation): number {
  return node.inputs.reduce((sum, input) => sum + nodesIn(input), 1);
}

describe("of sums within sums", () => {
  // Worked by hand: 1 + 2 + 3 = 6, and three times a thousandth of it on top: 6.018.
  it("the rows of the inner one are told once, and each use has its figure", () => {
    expect(explanationText(explain(nested(2), month(3), { person: "p1", line: "a" }))).toMatchInlineSnapshot(`
      "a = 6.02, rounded half-up to 2 places from 6.018
        the sum over the team's 3 rows = 6.018
          p0 = 1.006
            gmv 1 + 0.006 = 1.006
              6 × 0.001 = 0.006
                the sum over the team's 3 rows (no. 1) = 6
                  p0 = 1
                  p1 = 2
                  p2 = 3
          p1 = 2.006
            gmv 2 + 0.006 = 2.006
              6 × 0.001 = 0.006
                the sum over the team's rows (no. 1) = 6
          p2 = 3.006
            gmv 3 + 0.006 = 3.006
              6 × 0.001 = 0.006
                the sum over the team's rows (no. 1) = 6"
    `);
    expect(explanationText(explain(nested(2), month(3), { person: "p1", line: "a" }), { language: "zh" }).split("\n").slice(0, 6))
      .toMatchInlineSnapshot(`
        [
          "a = 6.02，由 6.018 四舍五入到 2 位小数",
          "  团队 3 行合计 = 6.018",
          "    p0 = 1.006",
          "      gmv 1 + 0.006 = 1.006",
          "        6 × 0.001 = 0.006",
          "          团队 3 行（第 1 项）合计 = 6",
        ]
      `);
  });

  it.each([["sums, two deep", nested(2)], ["sums, ten deep", nested(10)], ["prizes", prizes], ["shares of a pool", shares]] as const)(
    "%s: an explanation grows with the people, not with their square",
    (_, policy) => {
      const [few, many] = [20, 80].map((people) => nodesIn(explain(policy, month(people), { person: "p1" })));
      expect((many ?? 0) / (few ?? 0)).toBeLessThan(4.4);
    },
  );

  it("each figure is what settling gives, and right by what is told under its number", () => {
    for (const policy of [nested(2), nested(4), prizes, shares]) {
      const explanation = explain(policy, month(4), { person: "p2" });
      expect(explanation.outcome.value).toBe(settle(policy, month(4)).statements[2]?.payable);
      expect([...recheck(explanation, 2), ...recheckRepeats(explanation)]).toEqual([]);
    }
  });

  it("a sheet takes what stands again from where it was told, and a slip tells nothing of others", () => {
    const explanation = explain(nested(2), month(3), { person: "p2" });
    const { rows } = toSheet(explanation, { for: "payroll" });
    const formulas = rows.filter(([what]) => what?.value.includes("(no. 1)")).map(([, , figure]) => figure?.formula);
    expect(formulas).toMatchInlineSnapshot(`
      [
        "C13+C15+C17",
        "C12",
        "C12",
      ]
    `);
    expect(toText(explanation)).not.toMatch(/p0|p1/);
  });
});
