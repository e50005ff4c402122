import type { PayCurve, PayStretch, PayTurn } from "../analysis/index.js";
import { exactText, type DecimalInput } from "../decimal/index.js";
import { readOptions, type Language } from "../error/index.js";
import type { AnyUnit, RowId } from "../formula/index.js";
import { drawnOf, policyNamed, readAmount, type Policies } from "./sources.js";
import { valueText } from "./value-text.js";
import { both, labelOf, listed, titleOf, type Told, type Words } from "./words.js";

/** Where somebody is on the curve now. */
export interface PayCurveFigureOptions {
  /** Where the person is now: the reading, and what is payable by it. */
  readonly present?: { readonly reading: DecimalInput; readonly payable: DecimalInput };
}

/** A stretch over which nothing is decided otherwise. */
export interface CurveStretch extends Pick<PayStretch, "from" | "to" | "payFrom" | "payTo" | "course"> {
  /** Whether pay goes from one end to the other in a straight line. */
  readonly straight: boolean;
}

/** Two values of the reading between which something is decided otherwise. */
export type CurveTurn = Omit<PayTurn, "causes">;

/** What somebody is paid over the values of one reading. */
export interface PayCurveFigure extends Told {
  readonly kind: "payCurve";
  readonly person: RowId;
  readonly policy: string;
  readonly currency: string;
  readonly reading: string;
  readonly label: Words;
  readonly unit: AnyUnit;
  readonly stretches: readonly CurveStretch[];
  readonly turns: readonly CurveTurn[];
  readonly present: { readonly reading: string; readonly payable: string } | null;
}

/**
 * What somebody is paid over the values of one reading, as `payCurve` of `jixiao/analysis` proved it: its stretches, its turns and cliffs,
 * and where the person is now.
 *
 * @throws {JixiaoError} `not_an_object` for what is no policy, or no curve.
 *
 * @example
 * const gmv = metric("gmv", "money");
 * const bonus = when(atLeast(gmv, 100000), 1000, 0);
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(gmv, "0.003"), bonus } });
 * const period = { period: "2026-11", people: [{ id: "li", gmv: "98000.00" }] };
 * const curve = payCurve(policy, period, { person: "li", reading: gmv, from: 0, to: 200000 });
 * payCurveOf(policy, curve).turns; // => [{ after: "100000", change: "1000.00", isCliff: true, … }]
 */
export function payCurveOf(policies: Policies, curve: PayCurve, options?: PayCurveFigureOptions): PayCurveFigure {
  const { present } = readOptions(options, ["present"]);
  return drawnOf(policies, (all) => {
    const { person, policy: id, currency, reading, unit } = curve;
    const policy = policyNamed(all, id);
    const label = labelOf([...policy.metrics, ...policy.parameters].find((each) => each.id === reading), reading);
    const stretches = curve.stretches.map(({ from, to, payFrom, payTo, course, slope }) => ({
      from,
      to,
      payFrom,
      payTo,
      course,
      straight: course === "flat" || slope !== null,
    }));
    const turns = curve.turns.map(({ before, after, payBefore, payAfter, change, isCliff }) => ({
      before,
      after,
      payBefore,
      payAfter,
      change,
      isCliff,
    }));
    const title = titleOf(String(person), { en: `pay by ${label.en}`, zh: `应发随${label.zh}的变化` }, currency);
    return {
      kind: "payCurve",
      title,
      sentence: both((language) => sentenceOf(title[language], stretches, turns, unit, language)),
      person,
      policy: id,
      currency,
      reading,
      label,
      unit,
      stretches,
      turns,
      present: present === undefined ? null : {
        reading: exactText(readAmount(present.reading, "reading")),
        payable: exactText(readAmount(present.payable, "payable")),
      },
    };
  }, "payCurve");
}

function sentenceOf(
  title: string,
  stretches: readonly CurveStretch[],
  turns: readonly CurveTurn[],
  unit: AnyUnit,
  language: Language,
): string {
  const isChinese = language === "zh";
  const at = (figure: string) => valueText(figure, unit, language);
  const money = (figure: string) => valueText(figure, "money", language);
  const [first, last] = [stretches[0], stretches.at(-1)];
  const ends = first === undefined || last === undefined
    ? ""
    : isChinese
    ? `从 ${at(first.from)} 时 ${money(first.payFrom)} 到 ${at(last.to)} 时 ${money(last.payTo)}`
    : `from ${money(first.payFrom)} at ${at(first.from)} to ${money(last.payTo)} at ${at(last.to)}`;
  const jumps = turns.filter(({ isCliff }) => isCliff).map(({ after, payBefore, payAfter }) =>
    isChinese
      ? `到 ${at(after)} 时由 ${money(payBefore)} 变为 ${money(payAfter)}`
      : `at ${at(after)} it jumps from ${money(payBefore)} to ${money(payAfter)}`
  );
  return isChinese ? `${title}：${listed([ends, ...jumps], language)}。` : `${title}: ${listed([ends, ...jumps], language)}.`;
}
