import type { DifferenceEnd } from "./difference.js";
import type { DifferenceWords, ToldChange } from "./difference-words.js";
import { slipEnglish } from "./slip-english.js";

export const differenceEnglish: DifferenceWords = {
  title: (name, before, after) => `What changed: ${name}, ${periods(before?.period, after?.period)}`,
  named: slipEnglish.named,
  before: (end, payable) => `Before: ${endWords(end)}: ${payable}`,
  after: (end, payable) => `After: ${endWords(end)}: ${payable}`,
  difference: "Difference",
  provisional: "Provisional: what waits or is held counts as nothing here, and the difference may still change.",
  cause: "Cause",
  amount: slipEnglish.amount,
  order: "The causes are taken one after another, as they stand here. What two of them do together counts with the later one.",
  rest: "Rest",
  unmoved: "Changed as well, and moved nothing",
  same: "Nothing changed.",
  together: "together:",
  change: changeWords,
  fromTo: (before, after) => `${before} → ${after}`,
  absent: { notApplicable: "not applicable", faulty: "not known" },
  noTeam: "none",
  unknownTeam: (team) => `${team} (not known)`,
  rule: ({ text }) => text,
  moved: (line, amount) => `${line} ${amount}`,
  rejected: (why) => `their row was rejected at the other end: ${why}`,
  added: slipEnglish.added,
  adjustment: slipEnglish.adjustment,
  balances: slipEnglish.balances,
  steps: { protected: "protected lines", cap: "cap", floor: "floor", draw: "draw", rounding: "rounding" },
};

function endWords({ period, policy, version }: DifferenceEnd): string {
  return `${period}, by ${policy} ${version}`;
}

function periods(before: string | undefined, after: string | undefined): string {
  if (before === undefined || after === undefined) return before ?? after ?? "";
  return before === after ? after : `${before} → ${after}`;
}

function changeWords({ change, title, row }: ToldChange): string {
  const of = row === null ? "" : ` (${row})`;
  switch (change.kind) {
    case "statement":
      return "there is a statement at one end alone";
    case "rows":
      return "other rows of the person";
    case "reading":
      return change.of === "team" ? `${title} (team${row === null ? "" : ` ${row}`})` : `${title}${of}`;
    case "team":
      return `team${of}`;
    case "others":
      return "results of others";
    case "parameter":
      return `parameter ${title}`;
    case "rule":
      return change.path.length === 0 ? `rules of ${title}` : `rule: ${title}`;
    case "policy":
      return "paid by another policy";
    case "adjustment":
      return slipEnglish.adjustment(title);
    case "carryIn":
      return `${slipEnglish.added.carryIn}: ${title}`;
  }
}
