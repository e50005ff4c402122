import { Decimal, exactText, grouped, placesOfText, placesText } from "../decimal/index.js";
import { faultAt, faultText, type Fault, type Language } from "../error/index.js";
import type { Explanation } from "./explanation.js";
import type { Telling } from "./explanation-text.js";
import { slipChinese } from "./slip-chinese.js";
import { slipEnglish } from "./slip-english.js";
import type { ReadSlipOptions } from "./slip-options.js";
import type { SlipWords } from "./slip-words.js";
import { standingFacts } from "./standing-facts.js";

/** In what a slip is told. */
export interface SlipTelling extends Telling {
  readonly language: Language;
  readonly words: SlipWords;
  /** How many places its amounts have. */
  readonly places: number;
  /** In what they are; empty where a line is told alone. */
  readonly currency: string;
}

/** The words of a language, and what is told to whom. */
export function openTelling(node: Explanation, { language, audience }: ReadSlipOptions): SlipTelling {
  const words = language === "zh" ? slipChinese : slipEnglish;
  const own = ownIds(node);
  const called = labelsIn(node, language);
  return {
    language,
    words,
    places: placesOfText(node.outcome.value ?? "0.00"),
    currency: typeof node.settings.currency === "string" ? node.settings.currency : "",
    ...(audience === "payroll" ? toPayroll(words) : toPerson(own, words)),
    faultWords: (fault) => {
      if (audience === "person" && isOfOthers(fault, own)) return words.othersFault;
      const [list, id, column, ...further] = fault.path;
      const label = further.length === 0 && (list === "teams" || own.has(String(id))) ? called.get(String(column)) : undefined;
      return faultText(label === undefined ? fault : faultAt([label], fault), { language });
    },
  };
}

function toPayroll(words: SlipWords): Pick<SlipTelling, "shows" | "besides"> {
  return {
    shows: () => true,
    besides: (node) => (node.kind === "standing" && node.settings.told === undefined && standingFacts(node).ranked > 0
      ? [words.places(standingFacts(node))]
      : []),
  };
}

/** Of other rows, and of whom somebody was compared with, nothing is told but how many there are. */
function toPerson(own: ReadonlySet<string>, words: SlipWords): Pick<SlipTelling, "shows" | "besides"> {
  return {
    shows: ({ kind, name }) => kind !== "entrant" && (kind !== "row" || (name !== null && own.has(name))),
    besides: toPayroll(words).besides,
  };
}

/** The ids of the person's own rows. */
function ownIds({ kind, name, settings, inputs }: Explanation): ReadonlySet<string> {
  if (kind !== "statement") return new Set();
  const rows = inputs.flatMap((line) => (line.kind === "rows" ? line.inputs.flatMap((row) => row.name ?? []) : []));
  return new Set(rows.length > 0 ? rows : [String(settings.row ?? name)]);
}

/** What the readings of a slip are called; whoever reads it knows whose they are. */
function labelsIn(node: Explanation, language: Language): ReadonlyMap<string, string> {
  const called = new Map([["team", language === "zh" ? "团队" : "team"]]);
  const add = ({ kind, name, label, inputs }: Explanation): void => {
    const told = label?.[language];
    if ((kind === "metric" || kind === "parameter") && name !== null && told !== undefined) called.set(name, told);
    inputs.forEach(add);
  };
  add(node);
  return called;
}

/** Of another's row, or of the part that another would have of a pool. */
function isOfOthers({ path: [list, id], expected }: Fault, own: ReadonlySet<string>): boolean {
  if (list === "people") return !own.has(String(id));
  return expected.code === "zero_or_more" && expected.for !== undefined && !own.has(expected.for);
}

/** An amount in the currency's places, by thousands; more places where it has more. */
export function amountWords(value: string, places: number): string {
  const amount = new Decimal(value);
  return grouped(amount.decimalPlaces() > places ? exactText(amount) : placesText(amount, places));
}

/** The label in the language, or the name. */
export function title({ label, name }: Explanation, { language }: SlipTelling): string {
  return label?.[language] ?? name ?? "";
}

/** Whose slip of what it is; of a line alone, the line. */
export function slipTitle(node: Explanation, telling: SlipTelling): string {
  const { name, settings } = node;
  if (node.kind !== "statement") return title(node, telling);
  return telling.words.title(
    settings.name === undefined ? String(name) : telling.words.named(String(settings.name), String(name)),
    String(settings.period),
  );
}
