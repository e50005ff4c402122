import { coverage, lint, nextSteps, nextStepText, payCurve, whatItTakes } from "jixiao/analysis";
import { agents } from "../01-shop-month/agents-policy.js";
import { policies } from "../01-shop-month/policies.js";
import { readMonth } from "../01-shop-month/read-month.js";

/** What the month of the first example answers: where somebody's pay jumps, what the next step takes, and what the rules never came to. */
export function whatIf(): string {
  const month = readMonth();
  const person = "PD004";
  const curve = payCurve(policies, month, { person, reading: "gmv", from: 145000, to: 165000 });
  const { steps, failedGates, payable } = nextSteps(policies, month, {
    person,
    readings: [
      { reading: "gmv", to: 170000 },
      { reading: "satisfaction", to: 1, step: "0.001" },
      { reading: "refundRate", to: 0, step: "0.0001" },
      { reading: "dsr", to: 5, step: "0.001" },
    ],
  });
  const wanted = whatItTakes(policies, month, { person, reading: "gmv", to: 180000, payable: 6200 });
  const seen = coverage(policies, [month]);
  const missing = seen.entries.filter(({ reached }) => reached === 0);
  return [
    `${person} is paid ${payable}; failed gates: ${failedGates.join(", ") || "none"}`,
    "",
    "pay over gmv, from 145000 to 165000:",
    ...curve.stretches.map(({ from, to, payFrom, payTo, course }) => `  ${from} to ${to}: ${payFrom} to ${payTo}, ${course}`),
    ...curve.turns.map(({ after, change, causes }) =>
      `  at ${after}: ${change} (${causes.map(({ kind, path }) => `${kind} ${path.join(".")}`).join(", ")})`
    ),
    "",
    "the next step:",
    ...steps.map((step) => `  ${nextStepText(step, { policy: agents })}`),
    ...steps.map((step) => `  ${nextStepText(step, { policy: agents, language: "zh" })}`),
    "",
    `for 6200.00: gmv ${wanted.value ?? "is not enough"} pays ${wanted.payable}`,
    "",
    `the rules: ${
      policies.flatMap((policy) => lint(policy)).length
    } findings; the month reached ${seen.reached} of ${seen.of} outcomes, not:`,
    ...missing.map(({ policy, path, outcome }) => `  ${policy} ${path.join(".")}: ${outcome}`),
  ].join("\n");
}
