import type { RoundingMode } from "../decimal/index.js";
import type { ConditionNode, QuantityNode } from "../formula/index.js";
import type { RuleTeller, RuleWords } from "./rule-words.js";

const modes: { readonly [Mode in RoundingMode]: string } = {
  "half-up": "rounded half up",
  "half-even": "rounded half to even",
  "half-down": "rounded half down",
  up: "rounded up, away from zero",
  down: "cut off",
  ceiling: "rounded up",
  floor: "rounded down",
};

const nothing = () => null;

function decimals(places: number): string {
  return places === 1 ? "1 decimal" : `${places} decimals`;
}

export const ruleEnglish: RuleWords = {
  title: (name, version) => `Rules of pay: ${name}, version ${version}`,
  quantity,
  condition,
  units: {
    money: "an amount",
    ratio: "a ratio",
    count: "a count",
    points: "points",
    seconds: "seconds",
    minutes: "minutes",
    hours: "hours",
    days: "days",
  },
  modes,
  sections: {
    pay: "What is paid",
    statement: "Once a statement, to the sum of all lines and adjustments, in this order",
    readings: "Readings",
    parameters: "Parameters",
    expects: "What is expected of the readings",
  },
  rows: "Who has several rows in a period has each line worked out, ranked and rounded row by row, and is paid the sum.",
  missing: "What needs a reading that is missing, or is not as it has to be, waits until that is put right.",
  policy: {
    kind: nothing,
    format: nothing,
    id: () =>
      "What has no value, or is divided by zero, is not applicable; so is what cannot be worked out or decided without it: such a line pays "
      + "nothing.",
    label: nothing,
    version: nothing,
    effectiveFrom: ({ effectiveFrom }) => `In force from ${effectiveFrom}.`,
    effectiveTo: ({ effectiveTo }) => `In force up to and including ${effectiveTo}.`,
    currency: ({ currency: { code, places } }) =>
      `Amounts are in ${code}. Each line is rounded half up to ${
        decimals(places)
      } unless it says otherwise; nothing else is rounded but where it is said.`,
    protected: ({ protected: lines }, { line }) =>
      lines.length === 0
        ? null
        : `Pay never falls under ${lines.length === 1 ? "" : "the sum of "}${
          lines.map(line).join(", ")
        }: what a deduction cannot take is carried into the next period.`,
    cap: ({ cap }, { whole }) => cap && `No more is paid than ${whole(cap)}.`,
    floor: ({ floor }, { whole }) => floor && `No less is paid than ${whole(floor)}.`,
    draw: ({ draw }, { whole }) =>
      draw && `Who earns less than ${whole(draw)} is advanced the rest, and repays it from what later periods bring above that.`,
    rounding: ({ rounding }, { number }) =>
      rounding
      && `What is payable is ${modes[rounding.mode]} to a multiple of ${number(rounding.multiple)}${
        rounding.carry === true ? "; what is cut off is carried into the next period" : ""
      }, where it is above zero; never over the cap, nor under a floor or what is protected.`,
  },
  gates: {
    id: nothing,
    label: nothing,
    gates: ({ gates, required }) => (required === undefined ? `Passes where all ${gates.length} of these hold:` : null),
    required: ({ gates, required }) => `Passes where at least ${required} of these ${gates.length} hold:`,
  },
  gate: {
    name: nothing,
    label: nothing,
    condition: ({ condition: node }, { condition: told }) => `${told(node)}.`,
    notApplicable: ({ notApplicable }) => `Where there is nothing to judge it by, it ${notApplicable === "pass" ? "passes" : "fails"}.`,
  },
  scorecard: {
    // What holds for a field that is absent.
    id: ({ items, criticalScore, criticalGrade }) =>
      items.some(({ pass }) => pass !== undefined) && criticalScore === undefined && criticalGrade === undefined
        ? "Whoever is under the pass mark of an item has the lowest score that there is."
        : null,
    label: nothing,
    method: ({ method, places }) =>
      method === undefined
        ? null
        : `The score is the sum of the items' marks, rounded half up to ${
          decimals(places)
        }, from 0 to the full marks unless it says otherwise.`,
    weights: ({ method, places }) =>
      method === undefined
        ? `The score is the sum of weight × points, divided by the sum of the weights, rounded half up to ${decimals(places)}.`
        : null,
    notApplicable: ({ notApplicable, method }) =>
      `${
        {
          redistribute: method === "sum"
            ? "An item without a reading is left out: the sum is multiplied by the full marks of all items (the most that their tables give) and "
              + "divided by those of the items that have a reading"
            : "An item without a reading is left out, and the others weigh for it",
          zero: "An item without a reading has no points",
          full: "An item without a reading has the most points that its table gives",
        }[notApplicable]
      }. Where no item has a reading there is no score.`,
    minimumWeight: ({ minimumWeight, method }, { number }) =>
      `There is a score only where ${method === "sum" ? "full marks" : "a weight"} of at least ${number(minimumWeight)} has readings.`,
    places: ({ adjustments, places }) =>
      adjustments.length === 0 ? null : `What is added to it is first rounded half up to ${decimals(places)} by itself.`,
    from: ({ from }, { number }) => `The score is never under ${number(from)}.`,
    to: ({ to }, { number }) => `The score is never over ${number(to)}.`,
    criticalScore: ({ criticalScore }, { number }) =>
      `Whoever is under the pass mark of an item has a score of at most ${number(criticalScore)}.`,
    criticalGrade: ({ criticalGrade, id }, { grade }) =>
      `Whoever is under the pass mark of an item has at best the grade ${grade(id, String(criticalGrade))}.`,
  },
  item: {
    name: nothing,
    label: nothing,
    metric: ({ metric, points, attainmentOf }, { part, table }) => `Points for ${part(metric)}, ${table(points, attainmentOf)}.`,
    attainmentOf: nothing,
    points: nothing,
    weight: ({ weight }, { number }) => `Weight ${number(weight)}.`,
    pass: ({ pass }, { number }) => `Critical: the pass mark is ${number(pass)} points.`,
    counts: () => "It is shown, and does not count.",
  },
  adjustment: { name: nothing, label: nothing, points: ({ points }, { whole }) => `Added to the score: ${whole(points)}.` },
  grade: { grade: nothing, label: nothing, from: ({ from }, { number }) => `From ${number(from)} on.` },
  contest: {
    id: nothing,
    label: nothing,
    entrants: () => "The teams compete; the rank and the prize of a team are those of each of its people.",
    within: ({ within, entrants }) =>
      entrants === "teams"
        ? null
        : within === "team"
        ? "The people of a team compete with each other."
        : "Everyone under these rules competes.",
    eligible: ({ eligible }, { condition: told }) => eligible && `Ranked are only those for whom ${told(eligible)}.`,
    minimumEntrants: ({ minimumEntrants }) =>
      `Who has no reading is not ranked, and wins nothing. Where fewer than ${minimumEntrants} can be ranked, nobody is.`,
    method: ({
      method,
    }) => (method === "dense"
      ? "After a tie the next rank follows at once (1, 2, 2, 3)."
      : "After a tie ranks are left out (1, 2, 2, 4)."),
    tieBreakers: ({ tieBreakers }, { whole }) =>
      tieBreakers.length === 0
        ? null
        : `Ties are parted by ${tieBreakers.map(({ quantity: of, order }) => `${whole(of)} (the ${order} first)`).join(", then by ")}.`,
    ties: ({ ties, prizeRounding }) =>
      ties === "split"
        ? `Who is tied shares the prizes of the places that they fill, each part ${modes[prizeRounding]} to the decimals of an amount.`
        : "Who is tied has the prize of the first place that they fill, each of them.",
    prizeRounding: nothing,
    overall: ({ overall }, { number }) =>
      overall
      && `The overall standing is by ${
        overall.by === "ranks"
          ? "the sum of ranks, the lowest first (where one is not ranked counts one more than there are ranked anywhere)"
          : `points for each rank (${overall.points.map(number).join(", ")}, and no others), the highest first`
      }${overall.prizes.length === 0 ? "" : `, with prizes of ${overall.prizes.map(number).join(", ")}`}.`,
    onFault: ({ onFault }) =>
      onFault === "pending"
        ? "While a reading, or the whole row, of somebody who may be ranked is wrong, nobody is ranked by it."
        : "Whoever has a wrong reading is left out.",
  },
  factor: {
    name: nothing,
    label: nothing,
    quantity: ({ quantity: of, order }, { whole }) => `Ranked by ${whole(of)}: the ${order} first.`,
    order: nothing,
    prizes: ({ prizes }, { number }) => (prizes.length === 0 ? null : `Prizes: ${prizes.map(number).join(", ")}.`),
    eligible: ({ eligible }, { condition: told }) => eligible && `Ranked in it are only those for whom ${told(eligible)}.`,
    weight: ({ weight }, { number }) => `Its rank counts ${number(weight)} times in the sum of ranks.`,
  },
  metric: {
    id: nothing,
    label: nothing,
    unit: ({ unit, scope }) => `${ruleEnglish.units[unit]}, of ${scope === "team" ? "the team" : "the person"}`,
    scope: nothing,
    places: ({ places = "any" }) => (places === "any" ? "with any decimals" : `with up to ${decimals(places)}`),
    range: ({ range: [from, to] = [null, null] }) => [from === null ? "" : `from ${from}`, to === null ? "" : `to ${to}`].join(" ").trim(),
  },
  parameter: {
    id: nothing,
    label: nothing,
    unit: nothing,
    value: ({ value, unit }, { number }) => (unit === "money" ? number(value) : value),
    per: ({ per }) => (per === "policy" ? null : `unless the ${per} has another`),
    source: ({ source }) => `by ${source}`,
  },
  line: (name, how, mode, { places }) => `${name}: ${how}${mode === "half-up" ? "" : `, ${modes[mode]} to ${decimals(places)}`}.`,
  lineFields: { name: true, label: true, quantity: true, rounding: true },
  expectation: (told) => `It is expected that ${told}.`,
  tableTitle: (number) => `Table ${number}`,
  tableOf: (number, of) =>
    `by table ${number}${of === null ? "" : `, whose bounds are shares of ${of} (not applicable where that is not above zero)`}`,
  columns: { curve: ["At", "Value"], bands: ["From", "Value"], bandsUpTo: ["Up to", "Value"], tiers: ["From", "Rate"] },
  curve: (places, mode) =>
    `Between the points along straight lines, ${mode} to ${
      places === null ? "2 decimals, or those of an amount" : decimals(places)
    }; beyond the ends as at the ends.`,
  otherwise: "otherwise",
  none: "not applicable",
  colon: ": ",
  comma: ", ",
};

function quantity(node: QuantityNode, tell: RuleTeller): string {
  const { part } = tell;
  switch (node.kind) {
    case "constant":
      return `${tell.number(node.value)}${
        node.unit === undefined || node.unit === "money" || node.unit === "ratio" ? "" : ` ${node.unit}`
      }`;
    case "metric":
      return tell.metric(node.id);
    case "parameter":
      return tell.parameter(node.id);
    case "plus":
      return node.parts.map(part).join(" + ");
    case "min":
      return `the least of ${node.parts.map(part).join(", ")}`;
    case "max":
      return `the greatest of ${node.parts.map(part).join(", ")}`;
    case "minus":
      return `${part(node.left)} − ${part(node.right)}`;
    case "times":
      return `${part(node.left)} × ${part(node.right)}`;
    case "slice":
      return `the part of ${part(node.quantity)} above ${part(node.from)}${node.to === undefined ? "" : `, up to ${part(node.to)}`}`;
    case "perUnit":
      return `${part(node.price)} for each of ${part(node.quantity)}`;
    case "ratio":
      return `${part(node.left)} ÷ ${part(node.right)}, ${modes[node.rounding]} to ${decimals(node.places)}`;
    case "roundToPlaces":
      return `${part(node.quantity)}, ${modes[node.rounding]} to ${decimals(node.places)}`;
    case "roundToMultiple":
      return `${part(node.quantity)}, ${modes[node.rounding]} to a multiple of ${tell.number(node.multiple)}`;
    case "when":
      return `${part(node.met)} if ${tell.condition(node.condition)}, otherwise ${part(node.unmet)}`;
    case "orElse":
      return `${part(node.quantity)}, or ${part(node.fallback)} where that is not applicable`;
    case "prorate":
      return `${part(node.quantity)} × ${part(node.worked)} ÷ ${part(node.whole)}, ${modes[node.rounding]} to ${
        node.places === undefined ? "the decimals of an amount" : decimals(node.places)
      }`;
    case "voidedBy":
      return `${part(node.quantity)}; where that is above zero and ${tell.gates(node.gates)} does not pass, nothing`;
    case "heldBy":
      return `${part(node.quantity)}; where that is above zero, it is held back until ${tell.gates(node.gates)} passes`;
    case "lookup":
      return `the value at ${part(node.quantity)}, ${tell.table(node.table, node.attainmentOf)}`;
    case "marginal":
      return `each slice of ${part(node.quantity)} at its own rate, ${
        tell.table(node.tiers, node.attainmentOf)
      }; what lies under the first bound pays nothing`;
    case "wholeAmount":
      return `all of ${part(node.quantity)} at the rate of the band that it reaches, ${tell.table(node.tiers, node.attainmentOf)}${
        node.bound === "inclusive-below" ? "; a bound itself belongs to the band below it" : ""
      }; under the first bound nothing is paid`;
    case "teamSum":
      return `the sum of ${part(node.quantity)} over ${rows(node)} that have it`;
    case "teamMin":
      return `the least ${part(node.quantity)} among ${rows(node)} that have it`;
    case "teamMax":
      return `the greatest ${part(node.quantity)} among ${rows(node)} that have it`;
    case "teamMean":
      return `the mean of ${part(node.quantity)} over ${rows(node)} that have it, ${modes[node.rounding]} to ${decimals(node.places)}`;
    case "teamCount":
      return `the number of ${rows(node)}${node.condition === undefined ? "" : ` in which ${tell.condition(node.condition)}`}`;
    case "shareOf":
      return `a share of ${part(node.pool)}, split over ${rows(node)} that have ${
        part(node.by)
      }, in proportion to it: each share is cut off `
        + "to the decimals of an amount, and what is left goes in least units to those who lost most by that, equal ones in the order of "
        + "their ids";
    case "lineOf":
      return `what the line ${tell.line(node.line)} comes to`;
    case "scoreOf":
      return `the score in ${tell.scorecard(node.scorecard)}`;
    case "byGrade":
      return `by the grade in ${tell.scorecard(node.scorecard)} (${
        node.values.map(({ grade, quantity: value }) => `${tell.grade(node.scorecard, grade)}: ${part(value)}`).join(", ")
      })`;
    case "rankOf":
      return `the rank in ${tell.contest(node.contest)}${
        node.factor === undefined ? ", overall" : `, ${tell.factor(node.contest, node.factor)}`
      }`;
    case "prizeOf":
      return `${node.factor === undefined ? "all prizes" : "the prize"} in ${tell.contest(node.contest)}${
        node.factor === undefined ? "" : `, ${tell.factor(node.contest, node.factor)}`
      }`;
  }
}

function rows({ under }: { readonly under?: string }): string {
  return under === undefined ? "the team's rows under these rules" : `the team's rows under ${under}`;
}

function condition(node: ConditionNode, tell: RuleTeller): string {
  const { part } = tell;
  switch (node.kind) {
    case "atLeast":
      return `${part(node.left)} is at least ${part(node.right)}`;
    case "atMost":
      return `${part(node.left)} is at most ${part(node.right)}`;
    case "moreThan":
      return `${part(node.left)} is more than ${part(node.right)}`;
    case "lessThan":
      return `${part(node.left)} is less than ${part(node.right)}`;
    case "equals":
      return `${part(node.left)} is exactly ${part(node.right)}`;
    case "between":
      return `${part(node.quantity)} is from ${part(node.low)} to ${part(node.high)}, both included`;
    case "all":
      return `(${node.parts.map(tell.condition).join(") and (")})`;
    case "any":
      return `(${node.parts.map(tell.condition).join(") or (")})`;
    case "not":
      return `it is not so that (${tell.condition(node.part)})`;
    case "atLeastOf":
      return `at least ${node.count} of these hold: (${node.parts.map(tell.condition).join("); (")})`;
    case "passed":
      return `${tell.gates(node.gates)} passes`;
    case "gradeIn":
      return `the grade in ${tell.scorecard(node.scorecard)} is ${
        node.grades.map((grade) => tell.grade(node.scorecard, grade)).join(" or ")
      }`;
  }
}
