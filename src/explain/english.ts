import type { StatedNumber, TableNode, TiersNode } from "../formula/index.js";
import type { Explanation, Told } from "./explanation.js";
import {
  addedFigures,
  factorOf,
  failedItems,
  gated,
  numberWords,
  tableOf,
  targetTerm,
  tiersOf,
  weightIn,
  type Gated,
  type Words,
} from "./words.js";

export const english: Words = {
  language: "en",
  yes: "yes",
  no: "no",
  unknown: "unknown",
  noFigure: "n/a",
  notApplicable: "not applicable",
  passed: "passed",
  failed: "failed",
  held: "held",
  colon: ": ",
  comma: ", ",
  semicolon: "; ",
  by: (distance) => `by ${distance}`,
  since: (why) => `since ${why}`,
  inBrackets: (condition, truth) => `${condition} (${truth})`,
  rounded: ({ from, places, multiple, mode }, withFrom) => {
    const to = places === null ? `to a multiple of ${multiple}` : `to ${places} places`;
    return `rounded ${mode} ${to}${withFrom ? ` from ${from}` : ""}`;
  },
  clause,
};

function clause(node: Explanation, terms: readonly string[], title: (node: Explanation) => string): string {
  const [first = "", second = "", third = ""] = terms;
  switch (node.kind) {
    case "constant":
    case "metric":
    case "parameter":
      return title(node);
    case "plus":
      return terms.join(" + ");
    case "minus":
      return `${first} − ${second}`;
    case "slice":
      return `the part of ${first} above ${second}${third === "" ? "" : ` and up to ${third}`}`;
    case "times":
    case "perUnit":
      return `${first} × ${second}`;
    case "ratio":
      return `${first} ÷ ${second}`;
    case "prorate":
      return `${first} × ${second} ÷ ${third}`;
    case "min":
      return `the least of ${terms.join(", ")}`;
    case "max":
      return `the greatest of ${terms.join(", ")}`;
    case "roundToPlaces":
    case "roundToMultiple":
      return first;
    case "when":
      return second === "" ? `as ${first}` : `${second}, as ${first}`;
    case "orElse":
      return second === "" ? first : `${second} in place of ${first}`;
    case "voidedBy":
      return gatedClause(gated(node, first, title), "voided");
    case "heldBy":
      return gatedClause(gated(node, first, title), "held");
    case "atLeast":
      return `${first} ≥ ${second}`;
    case "atMost":
      return `${first} ≤ ${second}`;
    case "moreThan":
      return `${first} > ${second}`;
    case "lessThan":
      return `${first} < ${second}`;
    case "equals":
      return `${first} is ${second}`;
    case "between":
      return `${first} between ${second} and ${third}`;
    case "all":
      return `all of: ${terms.join("; ")}`;
    case "any":
      return `any of: ${terms.join("; ")}`;
    case "not":
      return `not: ${first}`;
    case "atLeastOf":
      return `at least ${node.settings.count} of: ${terms.join("; ")}`;
    case "passed":
      return `${title(node)} passed`;
    case "gate":
    case "gates":
    case "line":
    case "row":
    case "entrant":
      return title(node);
    case "lookup":
      return `${first}, by ${tableWords(tableOf(node))}${ofTarget(node, terms)}`;
    case "marginal":
      return `${first}, each slice at its own rate (${tierWords(tiersOf(node))})${ofTarget(node, terms)}`;
    case "wholeAmount":
      return `${first}, all of it at the rate reached (${tierWords(tiersOf(node))})${ofTarget(node, terms)}`;
    case "tier":
      return `from ${node.settings.from}${
        node.settings.to === undefined ? "" : ` to ${node.settings.to}`
      }: ${node.settings.part} × ${node.settings.rate}`;
    case "shareOf":
      return `a part of ${first}, shared by ${rowsWords(node, "", node.inputs.length - 1)}`;
    case "added":
      return addedClause(node, title);
    case "teamSum":
      return `the sum over ${rowsWords(node, "the team's ")}`;
    case "teamMin":
      return `the least over ${rowsWords(node, "the team's ")}`;
    case "teamMax":
      return `the greatest over ${rowsWords(node, "the team's ")}`;
    case "teamCount":
      return `how many of ${rowsWords(node, "the team's ")} count`;
    case "teamMean":
      return `the mean over ${rowsWords(node, "the team's ")}`;
    case "lineOf":
      return `the line ${title(node)}`;
    case "scoreOf":
      return `the score of ${title(node)}`;
    case "byGrade":
      return `${second}, as ${title(node)} has grade ${node.inputs[0]?.settings.grade ?? "none"}`;
    case "gradeIn":
      return `${title(node)} has one of the grades ${node.settings.grades}`;
    case "rankOf":
      return `the ${ofTeam(node)}rank in ${title(node)}${ofFactor(node, title)}`;
    case "prizeOf":
      return `the ${ofTeam(node)}prize in ${title(node)}${ofFactor(node, title)}`;
    case "scorecard":
      return `${title(node)}${node.settings.grade === undefined ? "" : `, grade ${node.settings.grade}`}${since(node, title)}`;
    case "item":
      return `${title(node)}, ${standing(node)}: ${first}, by ${tableWords(tableOf(node))}${ofTarget(node, terms)}`;
    case "adjustment":
      return `${title(node)}, added`;
    case "standing":
      return `${node.settings.contest}, ${node.name === null ? "overall" : title(node)}, rank ${node.settings.rank ?? "none"}: prize`;
    case "rows":
      return `${title(node)}, over ${node.inputs.length} rows`;
    case "statement":
      return `${title(node)}, ${node.settings.period}: payable${node.settings.state === undefined ? "" : `, ${node.settings.state}`}`;
  }
}

function tableWords(table: Told<TableNode>): string {
  switch (table.kind) {
    case "curve":
      return `a line through ${table.points.map(({ x, y }) => `${say(x)}: ${say(y)}`).join(", ")}`;
    case "bands":
      return `${table.bands.map(({ from, value }) => `from ${say(from)}: ${say(value)}`).join(", ")}, else ${otherwiseWords(table)}`;
    case "bandsUpTo":
      return `${table.bands.map(({ upTo, value }) => `up to ${say(upTo)}: ${say(value)}`).join(", ")}, else ${otherwiseWords(table)}`;
  }
}

function otherwiseWords({ otherwise }: { readonly otherwise: Told<StatedNumber> | null }): string {
  return otherwise === null ? english.noFigure : say(otherwise);
}

function tierWords(tiers: Told<TiersNode["tiers"]>): string {
  return tiers.map(({ from, rate }) => `from ${say(from)}: ${say(rate)}`).join(", ");
}

function say(told: Told<StatedNumber>): string {
  return numberWords(told, "en", (value, name) => `${value} (${name})`);
}

/** Rows that are told once have a number, by which they are meant where they stand again. */
function rowsWords({ settings: { once, told }, inputs }: Explanation, whose: string, count: number = inputs.length): string {
  const number = once === undefined ? "" : ` (no. ${once})`;
  return told === undefined ? `${whose}${count} rows${number}` : `${whose}rows${number}`;
}

function ofTeam({ settings: { entrants } }: Explanation): string {
  return entrants === "teams" ? "team's " : "";
}

function ofTarget(node: Explanation, terms: readonly string[]): string {
  const target = targetTerm(node, terms);
  return target === null ? "" : ` of ${target}`;
}

function standing(node: Explanation): string {
  const found = weightIn(node);
  return found === null ? "not counted" : `${found.of === "weight" ? "weight" : "full marks"} ${say(found.number)}`;
}

function since(node: Explanation, title: (node: Explanation) => string): string {
  const { failed, before } = node.settings;
  return failed === undefined ? "" : `, since ${failedItems(node, title).join(", ")} failed (it would have been ${before})`;
}

function ofFactor(node: Explanation, title: (node: Explanation) => string): string {
  const factor = factorOf(node, title);
  return factor === null ? "" : `, ${factor}`;
}

function addedClause(node: Explanation, title: (node: Explanation) => string): string {
  const { kind, note, by } = node.settings;
  const what = kind === "adjustment" ? `adjustment, ${title(node)}` : kind === "carryIn" ? `carried in, ${title(node)}` : String(kind);
  const figures = kind === "adjustment"
    ? []
    : addedFigures.flatMap((name) => (node.settings[name] === undefined ? [] : [`${name} ${node.settings[name]}`]));
  return `${what}${note === undefined ? "" : `, ${note}`}${by === undefined ? "" : `, by ${by}`}${
    figures.length === 0 ? "" : ` (${figures.join(", ")})`
  }`;
}

function gatedClause({ amount, state, set, failed }: Gated, done: string): string {
  switch (state) {
    case "none":
      return `${amount}, no gate asked`;
    case "unknown":
      return `${amount}, if ${set} passed`;
    case "passed":
      return `${amount}, as ${set} passed`;
    case "failed":
      return `${amount} ${done}, since ${set} failed (${failed.join(", ")})`;
  }
}
