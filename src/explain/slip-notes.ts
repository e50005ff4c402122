import { Decimal, exactText, grouped } from "../decimal/index.js";
import { reasonText } from "../error/index.js";
import type { ComparisonNode } from "../formula/index.js";
import type { Explanation } from "./explanation.js";
import { clauseOf } from "./explanation-text.js";
import { ownNodes } from "./own-nodes.js";
import { amountWords, title, type SlipTelling } from "./slip-telling.js";
import type { Missed } from "./slip-words.js";
import { standingFacts } from "./standing-facts.js";

/** What is told of a line beside its amount: why and by whom it was added, what was voided, waits or was missed, and by how much; ranks. */
export function slipNotes(line: Explanation, telling: SlipTelling): readonly string[] {
  const nodes = ownNodes(line);
  const { note, by } = line.settings;
  return [
    ...new Set([
      ...(note === undefined ? [] : [String(note)]),
      ...(by === undefined ? [] : [telling.words.addedBy(String(by))]),
      ...absenceNotes(line, telling),
      ...nodes.flatMap((node) => gatedNotes(node, line, telling)),
      ...missedNotes(line, nodes, telling),
      ...nodes.flatMap((node) => unaskedNotes(node, telling)),
      ...nodes.flatMap((node) => scoreNotes(node, telling)),
      ...standingNotes(nodes, telling),
    ]),
  ];
}

function absenceNotes({ outcome, settings }: Explanation, { words, language, faultWords }: SlipTelling): readonly string[] {
  switch (outcome.state) {
    case "value":
      return [];
    case "notApplicable":
      return settings.state === "pending" ? [] : [words.notApplicable(reasonText(outcome.reason, { language }))];
    case "faulty":
      return [...new Set(outcome.faults.map(faultWords))].map((why) => words.pending(why));
  }
}

function gatedNotes(node: Explanation, line: Explanation, telling: SlipTelling): readonly string[] {
  const [amount, set] = node.inputs;
  if ((node.kind !== "voidedBy" && node.kind !== "heldBy") || set?.outcome.value !== "failed" || amount?.outcome.state !== "value") {
    return [];
  }
  const { words, places } = telling;
  const own = node.kind === "voidedBy" ? line.settings.before : line.outcome.value;
  const told = amountWords(typeof own === "string" ? own : amount.outcome.value, places);
  const what = node.kind === "voidedBy" ? words.voided(told, title(set, telling)) : words.held(told, title(set, telling));
  return [what, ...failedGates(set, telling)];
}

function unaskedNotes(node: Explanation, telling: SlipTelling): readonly string[] {
  return (node.beside ?? []).flatMap((set) =>
    set.outcome.value === "failed" ? [telling.words.failedToo(title(set, telling), failedGates(set, telling))] : []
  );
}

function failedGates(set: Explanation, telling: SlipTelling): readonly string[] {
  return set.inputs.filter(({ outcome }) => outcome.value === "failed").map((gate) => {
    const [condition] = gate.inputs;
    const missed = condition === undefined ? null : missedOf(condition, telling);
    return telling.words.failed(title(gate, telling), missed);
  });
}

/** Of a line that comes to nothing: the comparisons for which it does. */
function missedNotes(line: Explanation, nodes: readonly Explanation[], telling: SlipTelling): readonly string[] {
  if (line.outcome.state !== "value" || !new Decimal(line.outcome.value).isZero() || line.settings.before !== undefined) return [];
  const unmet = (node: Explanation): readonly Explanation[] =>
    node.outcome.value !== "false"
      ? []
      : comparisonKind(node) !== null
      ? [node]
      : node.kind === "all" || node.kind === "any"
      ? node.inputs.flatMap(unmet)
      : [];
  return nodes
    .flatMap(({ kind, inputs: [condition] }) => (kind === "when" && condition !== undefined ? unmet(condition) : []))
    .flatMap((node) => {
      const missed = missedOf(node, telling);
      return missed === null ? [] : [telling.words.missed(missed)];
    });
}

function missedOf(node: Explanation, telling: SlipTelling): Missed | null {
  const { inputs, outcome } = node;
  const [left, ...bounds] = inputs;
  const kind = comparisonKind(node);
  if (left?.outcome.state !== "value" || outcome.value !== "false" || kind === null) return null;
  const isMoney = inputs.some(({ settings }) => settings.unit === "money");
  const figure = (value: string) => (isMoney ? amountWords(value, telling.places) : grouped(value));
  const reading = new Decimal(left.outcome.value);
  const distances = bounds.flatMap((each) => (each.outcome.state === "value" ? [reading.minus(each.outcome.value).abs()] : []));
  const nearest = distances.reduce<Decimal | null>((least, each) => (least === null || each.lessThan(least) ? each : least), null);
  return {
    what: left.inputs.length === 0 ? title(left, telling) : clauseOf(left, telling.language),
    reading: figure(left.outcome.value),
    kind,
    bounds: bounds.map((bound) => {
      const value = bound.outcome.state === "value" ? figure(bound.outcome.value) : telling.words.unknown;
      return bound.inputs.length === 0 && bound.name !== null ? `${title(bound, telling)} ${value}` : value;
    }),
    distance: nearest === null ? null : figure(exactText(nearest)),
  };
}

function comparisonKind({ kind }: Explanation): ComparisonNode["kind"] | null {
  switch (kind) {
    case "atLeast":
    case "atMost":
    case "moreThan":
    case "lessThan":
    case "equals":
    case "between":
      return kind;
    default:
      return null;
  }
}

function scoreNotes({ kind, inputs: [card] }: Explanation, telling: SlipTelling): readonly string[] {
  if ((kind !== "scoreOf" && kind !== "byGrade" && kind !== "gradeIn") || card?.outcome.state !== "value") return [];
  const { grade } = card.settings;
  return [telling.words.score(title(card, telling), card.outcome.value, typeof grade === "string" ? grade : null)];
}

function standingNotes(nodes: readonly Explanation[], telling: SlipTelling): readonly string[] {
  const { words, language } = telling;
  const found = nodes.filter(({ kind }) => kind === "standing");
  return found.flatMap((standing) => {
    const facts = standingFacts(standing);
    const factor = found.length === 1 || standing.name === null ? null : title(standing, telling);
    if (facts.rank !== null) return [words.standing(factor, facts, telling.currency)];
    const { outcome } = standing;
    return outcome.state === "notApplicable" ? [words.notRanked(factor, reasonText(outcome.reason, { language }))] : [];
  });
}
