import { addedWords } from "../statement/index.js";
import type { Missed, SlipWords } from "./slip-words.js";
import { gapText, type GapUnits } from "./gap-text.js";
import { placeRuns, type PlaceRun, type StandingFacts } from "./standing-facts.js";

export const slipEnglish: SlipWords = {
  title: (name, period) => `Pay slip: ${name}, ${period}`,
  named: (name, id) => `${name} (${id})`,
  policy: (id, version) => `By the policy ${id}, version ${version}`,
  payable: "Payable",
  provisional: "Provisional: what waits or is held is not in this sum, and may still change it.",
  line: "Line",
  amount: (currency) => `Amount (${currency})`,
  none: "–",
  balancesTitle: "Carried into the next period",
  balances: {
    draw: "Still to be repaid of the draw",
    protection: "Still to be deducted",
    rounding: "Cut off by rounding",
  },
  unknown: "not known yet",
  workingTitle: "How each line came about",
  added: addedWords.en,
  adjustment: (of) => `Adjustment: ${of}`,
  addedBy: (by) => `decided by ${by}`,
  voided: (before, set) => `${before} is not paid, since ${set} did not pass`,
  held: (amount, set) => `${amount} is held until ${set} passes`,
  pending: (why) => `waits: ${why}`,
  notApplicable: (why) => `nothing to pay: ${why}`,
  failed: (gate, missed) => (missed === null ? `${gate} did not pass` : `${gate}: ${missedWords(missed)}`),
  missed: missedWords,
  failedToo: (set, gates) => `${set} would have failed as well: ${gates.join("; ")}`,
  score: (card, score, grade) => `${card}: ${score}${grade === null ? "" : `, grade ${grade}`}`,
  standing: (factor, facts, currency) =>
    `${factor === null ? "" : `${factor}: `}rank ${facts.rank} of ${facts.ranked}${nextWords(facts, currency)}`,
  notRanked: (factor, why) => `${factor === null ? "" : `${factor}: `}not ranked, since ${why}`,
  places: (facts) => `places filled: ${placeRuns(facts).map(placeWords).join(", ")}`,
  othersFault: "a reading of somebody else has to be mended first",
};

function placeWords({ from, to, entrants }: PlaceRun): string {
  return from === to ? `rank ${from} by ${entrants}` : `ranks ${from} to ${to} by ${entrants} each`;
}

function missedWords({ what, reading, kind, bounds: [low = "", high = ""], distance }: Missed): string {
  const needed = {
    atLeast: `at least ${low}`,
    atMost: `at most ${low}`,
    moreThan: `more than ${low}`,
    lessThan: `less than ${low}`,
    equals: `exactly ${low}`,
    between: `${low} to ${high}`,
  };
  return `${what} is ${reading}, needed is ${needed[kind]}${distance === null ? "" : `: missed by ${distance}`}`;
}

const units: GapUnits = {
  ratio: " percentage points",
  points: " points",
  seconds: " seconds",
  minutes: " minutes",
  hours: " hours",
  days: " days",
};

function nextWords({ next, unit }: StandingFacts, currency: string): string {
  if (next === null) return "";
  return next.distance === "0"
    ? `, level with rank ${next.rank} and parted by the tie-breakers`
    : `, ${gapText(next.distance, unit, currency, units)} away from rank ${next.rank}`;
}
