import type { Simulation } from "../analysis/index.js";
import { Decimal, placesOfText, placesText, zero } from "../decimal/index.js";
import { faultOf, has, jixiaoError, madeOf, readOptions, safeText, say, type Language } from "../error/index.js";
import type { RowId } from "../formula/index.js";
import type { Settlement, Statement } from "../settle/index.js";
import { namesIn } from "./board-of.js";
import { readCount } from "./sources.js";
import { valueText } from "./value-text.js";
import { both, listed, titleOf, type Told, type Words } from "./words.js";

/** What the two settlements are called, and how many people are shown. */
export interface ComparisonOptions {
  /** What the two are called; by their periods where those differ, or before and after. */
  readonly names?: { readonly before: Words; readonly after: Words };
  /** How many people are shown at most, those with the greatest differences; 20 unless stated. */
  readonly most?: number;
}

/** Somebody before and after; null where there is no statement of theirs. */
export interface ComparedPerson {
  readonly id: RowId;
  readonly called: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly difference: string | null;
  /** Whether either may still change. */
  readonly provisional: boolean;
}

/** Each person before and after: under two policies, or in two periods. */
export interface ComparisonFigure extends Told {
  readonly kind: "comparison";
  readonly currency: string;
  readonly names: { readonly before: Words; readonly after: Words };
  /** Who gains most first, who loses most last. */
  readonly people: readonly ComparedPerson[];
  /** How many there are, shown or not, and how many of them are better off, worse off or the same. */
  readonly count: number;
  readonly better: number;
  readonly worse: number;
  readonly same: number;
  readonly total: { readonly before: string; readonly after: string; readonly difference: string };
}

/**
 * Each person before and after: from two settlements, or from what `simulate` of `jixiao/analysis` says of two policies, whose winners and
 * losers are shown. Sums are of what is payable as shown.
 *
 * @throws {JixiaoError} `invalid_currency` where not all is paid in one, `invalid_count`; `not_an_object` for what is neither.
 *
 * @example
 * const policyOf = (rate: string) =>
 *   definePolicy({ id: "sales", version: rate, currency: "CNY", pay: { commission: times(metric("gmv", "money"), rate) } });
 * const month = { period: "2026-11", people: [{ id: "li", gmv: 128000 }, { id: "wang", gmv: 90000 }] };
 * const { people } = comparisonOf({ before: settle(policyOf("0.003"), month), after: settle(policyOf("0.004"), month) });
 * people.map(({ called, difference }) => [called, difference]); // => [["li", "128.00"], ["wang", "90.00"]]
 */
export function comparisonOf(
  of: Simulation | { readonly before: Settlement; readonly after: Settlement },
  options?: ComparisonOptions,
): ComparisonFigure {
  const { names, most } = readOptions(options, ["names", "most"]);
  const shown = readCount(most, 20, "most");
  return madeOf("of", of, say("something_made_by", { by: "settle" }), () => {
    const known = has(of, "winners") ? ofSimulation(of) : ofSettlements(of.before, of.after);
    const called = names ?? known.names;
    const sorted = [...known.people].sort((one, other) => amountOf(other).comparedTo(amountOf(one)));
    const far = [...sorted].sort((one, other) => amountOf(other).abs().comparedTo(amountOf(one).abs())).slice(0, shown);
    const isShown = new Set(far);
    const people = sorted.filter((person) => isShown.has(person));
    const { currency, count, better, worse, same, total } = known;
    const title = titleOf({ en: `${called.before.en} → ${called.after.en}`, zh: `${called.before.zh} → ${called.after.zh}` }, currency);
    const figure = { currency, names: called, people, count, better, worse, same, total };
    return { kind: "comparison", title, sentence: both((language) => sentenceOf(title[language], figure, language)), ...figure };
  });
}

type Compared = Omit<ComparisonFigure, "kind" | keyof Told>;

const usualNames: ComparisonFigure["names"] = { before: { en: "before", zh: "之前" }, after: { en: "after", zh: "之后" } };

function amountOf({ difference }: ComparedPerson): Decimal {
  return difference === null ? zero : new Decimal(difference);
}

function ofSimulation({ currency, total, people: { better, worse, same }, winners, losers }: Simulation): Compared {
  const people = [...winners, ...losers].map(({ person, name, before, after, difference }) => ({
    id: person,
    called: safeText(name ?? String(person)),
    before,
    after,
    difference,
    provisional: false,
  }));
  return { currency, names: usualNames, people, count: better + worse + same, better, worse, same, total };
}

function ofSettlements(before: Settlement, after: Settlement): Compared {
  const [currency, ...others] = new Set([...before.statements, ...after.statements].map((statement) => statement.currency));
  if (currency === undefined || others.length > 0) {
    throw jixiaoError([faultOf("invalid_currency", ["after"], [currency, ...others].join(", "), "one_currency")]);
  }
  const [old, now] = [sumsOf(before.statements), sumsOf(after.statements)];
  const ids = new Map([...old, ...now].map(([key, { id }]) => [key, id]));
  const places = placesOfText([...before.statements, ...after.statements][0]?.payable ?? "0.00");
  const everybody = { statements: [...before.statements, ...after.statements], teams: [] };
  const names = namesIn(everybody, [...ids.values()], false);
  const people = [...ids].map(([key, id]): ComparedPerson => {
    const [was, is] = [old.get(key), now.get(key)];
    return {
      id,
      called: names.get(key) ?? "",
      before: was === undefined ? null : placesText(was.sum, places),
      after: is === undefined ? null : placesText(is.sum, places),
      difference: was === undefined || is === undefined ? null : placesText(is.sum.minus(was.sum), places),
      provisional: was?.provisional === true || is?.provisional === true,
    };
  });
  const sum = (sums: typeof old) => [...sums.values()].reduce((all, each) => all.plus(each.sum), zero);
  const count = (counts: (difference: Decimal) => boolean) =>
    people.filter((each) => each.difference !== null && counts(amountOf(each))).length;
  return {
    currency,
    names: before.period === after.period ? usualNames : { before: both(() => before.period), after: both(() => after.period) },
    people,
    count: people.length,
    better: count((difference) => difference.greaterThan(0)),
    worse: count((difference) => difference.lessThan(0)),
    same: count((difference) => difference.isZero()),
    total: {
      before: placesText(sum(old), places),
      after: placesText(sum(now), places),
      difference: placesText(sum(now).minus(sum(old)), places),
    },
  };
}

/** What is payable to each person over all their statements. */
function sumsOf(statements: readonly Statement[]) {
  const sums = new Map<string, { readonly id: RowId; readonly sum: Decimal; readonly provisional: boolean }>();
  for (const { person, payable, provisional } of statements) {
    const known = sums.get(String(person));
    sums.set(String(person), {
      id: person,
      sum: (known?.sum ?? zero).plus(payable),
      provisional: provisional || known?.provisional === true,
    });
  }
  return sums;
}

function sentenceOf(title: string, { people, total, better, worse, same }: Compared, language: Language): string {
  const isChinese = language === "zh";
  const money = (value: string | null) => (value === null ? "–" : valueText(value, "money", language));
  const told = people.map(({ called, before, after, difference }) =>
    `${called} ${money(before)} → ${money(after)}${
      difference === null ? "" : isChinese ? `（${money(difference)}）` : ` (${money(difference)})`
    }`
  );
  return isChinese
    ? `${title}：合计 ${money(total.before)} → ${money(total.after)}（${
      money(total.difference)
    }）；${better} 人增加，${worse} 人减少，${same} 人不变。${listed(told, language)}。`
    : `${title}: total ${money(total.before)} → ${money(total.after)} (${
      money(total.difference)
    }); ${better} better off, ${worse} worse off, ${same} the same. ${listed(told, language)}.`;
}
