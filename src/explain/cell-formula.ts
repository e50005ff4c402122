import { ownFields } from "../error/index.js";
import { placesOfText } from "../decimal/index.js";
import type { Explanation } from "./explanation.js";
import { roundingFormula } from "./rounding-formula.js";
import { tableFormula } from "./table-formula.js";
import { tableOf, targetTerm } from "./words.js";

/** How a node's cell is worked out: of what it is rounded, where that is a cell of its own, and of it or of other cells. */
export interface CellFormula {
  readonly unrounded: string | null;
  /** Handed the cell of what is rounded. */
  readonly figure: (unrounded: string) => string;
}

/** What a formula knows of its place in the sheet. */
export interface FormulaPlace {
  /** The cell of an input; null where it is not on the sheet, or has no number and no truth. */
  readonly cellOf: (input: Explanation) => string | null;
  /** What was payable before a line that was added; null where that is on no sheet. */
  readonly before: string | null;
}

/** As many cells as a sum may name one by one. */
const mostTerms = 200;

/** Null for what is stated or read, for what has no value, and for what a spreadsheet cannot work out from what is on the sheet. */
export function cellFormula(node: Explanation, place: FormulaPlace): CellFormula | null {
  if (node.outcome.state !== "value" || node.settings.told !== undefined) return null;
  const formula = formulaOf(node, place);
  if (formula === null || (formula.match(/\d[\d.]*/g) ?? []).some((number) => number.replace(".", "").length > 15)) return null;
  const { rounding, outcome } = node;
  const isRounded = rounding !== null && node.kind !== "scorecard";
  // Of so many digits, spreadsheets round up and down wrongly.
  if (isRounded && rounding.mode !== "half-up" && outcome.value.replace(/\D/g, "").length > 12) return null;
  return isRounded
    ? { unrounded: formula, figure: (cell) => roundingFormula(cell, rounding, outcome.value) }
    : asScore(node, formula, place);
}

function asScore(node: Explanation, formula: string, { cellOf }: FormulaPlace): CellFormula | null {
  const plain = { unrounded: null, figure: () => formula };
  if (node.kind === "lookup" || node.kind === "item") {
    const table = tableOf(node);
    if (table.kind !== "curve") return plain;
    const places = table.places ?? placesOfText(node.outcome.value ?? "");
    return {
      unrounded: formula,
      figure: (cell) => roundingFormula(cell, { places, multiple: null, mode: table.rounding }, node.outcome.value ?? ""),
    };
  }
  if (node.kind !== "scorecard") return plain;
  const { places, from, to, failed, criticalScore } = node.settings;
  const adjustments = node.inputs.filter(({ kind }) => kind === "adjustment").map(cellOf);
  if (adjustments.includes(null)) return null;
  return {
    unrounded: formula,
    figure: (cell) => {
      const mean = roundingFormula(cell, { places: Number(places), multiple: null, mode: "half-up" }, node.outcome.value ?? "");
      const clamped = `MIN(MAX(${[mean, ...adjustments].join("+")},${signed(from)}),${signed(to)})`;
      return failed === undefined || criticalScore === undefined ? clamped : `MIN(${clamped},${signed(criticalScore)})`;
    },
  };
}

function formulaOf(node: Explanation, place: FormulaPlace): string | null {
  const { cellOf } = place;
  const { inputs, outcome } = node;
  const cells = inputs.map(cellOf);
  const [first = null, second = null, third = null] = cells;
  const isKnown = cells.length > 0 && !cells.includes(null);
  const both = (sign: string) => (first === null || second === null ? null : `${first}${sign}${second}`);
  const of = (name: string) => (isKnown && cells.length <= mostTerms ? `${name}(${cells.join(",")})` : null);
  switch (node.kind) {
    case "plus":
      return isKnown && cells.length <= mostTerms ? cells.join("+") : null;
    case "minus":
      return both("-");
    case "times":
    case "perUnit":
      return both("*");
    case "ratio":
      return both("/");
    case "prorate":
      return isKnown ? `${first}*${second}/${third}` : null;
    case "slice":
      return isKnown ? `MAX(0,${third === null ? first : `MIN(${first},${third})`}-${second})` : null;
    case "min":
      return of("MIN");
    case "max":
      return of("MAX");
    case "when":
      if (!isKnown) return null;
      return inputs[0]?.outcome.value === "true" ? `IF(${first},${second},NA())` : `IF(${first},NA(),${second})`;
    case "orElse":
      return inputs.length === 1 ? first : second;
    case "voidedBy":
      return inputs.length === 1 ? first : isKnown ? `IF(${second},${first},0)` : null;
    case "atLeast":
      return both(">=");
    case "atMost":
      return both("<=");
    case "moreThan":
      return both(">");
    case "lessThan":
      return both("<");
    case "equals":
      return both("=");
    case "between":
      return isKnown ? `AND(${first}>=${second},${first}<=${third})` : null;
    case "all":
      return enough(cells, inputs.length, outcome.value === "true");
    case "any":
      return enough(cells, 1, outcome.value === "true");
    case "atLeastOf":
      return enough(cells, Number(node.settings.count), outcome.value === "true");
    case "gates":
      return enough(cells, Number(node.settings.required), outcome.value === "passed");
    case "not":
      return first === null ? null : `NOT(${first})`;
    case "lookup":
    case "item":
      return isKnown && first !== null
        ? tableFormula(tableOf(node), first, targetTerm(node, cells.map((cell) => cell ?? "")))
        : null;
    case "marginal":
    case "wholeAmount":
      return tiersFormula(inputs, cells);
    case "tier":
      return `${signed(node.settings.part)}*${signed(node.settings.rate)}`;
    case "teamSum":
      return ofRows(node, cells, (known) => known.join("+"));
    case "teamMean":
      return ofRows(node, cells, (known) => `(${known.join("+")})/${known.length}`);
    case "teamMin":
      return ofRows(node, cells, (known) => `MIN(${known.join(",")})`);
    case "teamMax":
      return ofRows(node, cells, (known) => `MAX(${known.join(",")})`);
    case "teamCount":
      return ofRows(node, cells, (known) => known.map((cell) => `N(${cell})`).join("+"));
    case "rows":
    case "prizeOf":
    case "lineOf":
      return ofRows(node, cells, (known) => known.join("+"));
    case "scorecard":
      return scoreFormula(node, place);
    case "adjustment":
      return first === null ? null : `ROUND(${first},${node.settings.places})`;
    case "byGrade":
      return second;
    case "added":
      return addedFormula(node, place);
    case "roundToPlaces":
    case "roundToMultiple":
    case "heldBy":
    case "passed":
    case "gate":
    case "row":
    case "line":
    case "scoreOf":
      return first;
    // What is stated, read, compared with others or shared out among them.
    case "constant":
    case "metric":
    case "parameter":
    case "gradeIn":
    case "rankOf":
    case "standing":
    case "entrant":
    case "shareOf":
    case "statement":
      return null;
  }
}

/** Whether at least so many hold of those that are known: enough of them, or too few whatever the others are. */
function enough(cells: readonly (string | null)[], needed: number, isMet: boolean): string | null {
  const known = cells.filter((cell) => cell !== null);
  if (known.length === 0 || known.length > mostTerms) return null;
  const least = isMet ? needed : needed - (cells.length - known.length);
  return `${known.map((cell) => `N(${cell})`).join("+")}>=${least}`;
}

/** Over the rows that have a figure, if all of them are on the sheet. */
function ofRows(
  { inputs }: Explanation,
  cells: readonly (string | null)[],
  combine: (known: readonly string[]) => string,
): string | null {
  const known = cells.filter((cell) => cell !== null);
  const present = inputs.filter(({ outcome }) => outcome.state === "value");
  return known.length === 0 || known.length !== present.length || known.length > mostTerms ? null : combine(known);
}

function tiersFormula(inputs: readonly Explanation[], cells: readonly (string | null)[]): string | null {
  const tiers = cells.filter((_, index) => inputs[index]?.kind === "tier");
  return tiers.length === 0 ? "0" : tiers.includes(null) ? null : tiers.join("+");
}

/** The weighted mean of the points, or the sum of marks, before it is rounded. */
function scoreFormula({ inputs, settings }: Explanation, { cellOf }: FormulaPlace): string | null {
  const items = inputs.flatMap((item) => {
    const weight = item.settings.weight ?? item.settings.fullMarks;
    return item.kind === "item" && weight !== undefined ? [{ item, weight: signed(weight), cell: cellOf(item) }] : [];
  });
  const read = items.filter(({ item }) => item.outcome.state === "value");
  // The most that an item can give is not on the sheet.
  if (read.length === 0 || read.some(({ cell }) => cell === null) || (settings.notApplicable === "full" && read.length < items.length)) {
    return null;
  }
  const whole = items.map(({ weight }) => weight).join("+");
  const counted = settings.notApplicable === "redistribute" ? read.map(({ weight }) => weight).join("+") : whole;
  return settings.method === "sum"
    ? `(${read.map(({ cell }) => cell).join("+")})*(${whole})/(${counted})`
    : `(${read.map(({ weight, cell }) => `${weight}*${cell}`).join("+")})/(${counted})`;
}

/** A step after the lines, by what was payable before it. What a draw or a rounding leaves depends on more than is told. */
function addedFormula({ settings }: Explanation, { before }: FormulaPlace): string | null {
  if (before === null) return null;
  const kept = settings.protected === undefined ? null : signed(settings.protected);
  switch (settings.kind) {
    case "cap": {
      const cap = signed(settings.cap);
      return `MIN(${kept === null ? cap : `MAX(${cap},${kept})`}-${before},0)`;
    }
    case "floor":
      return `MAX(${signed(settings.floor)}-${before},0)`;
    case "protection":
      return kept === null ? null : `MAX(${kept}-${before},0)`;
    case "carryIn":
      return kept === null || settings.owed === undefined ? null : `-MIN(${signed(settings.owed)},${before}-${kept})`;
    default:
      return null;
  }
}

/** A number of the settings; one under zero is put in brackets, so that no sign follows another. */
function signed(setting: unknown): string {
  // Of a parameter it is the value that is reckoned with.
  const text = String(ownFields(setting).value ?? setting);
  return text.startsWith("-") ? `(${text})` : text;
}
