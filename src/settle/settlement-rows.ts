import { faultText, languageOf, madeOf, reasonText, safeText, say, type Language, type LanguageOptions } from "../error/index.js";
import type { RowId } from "../formula/index.js";
import type { AddedLine, LineResult } from "../statement/index.js";
import { namedLines } from "./named-lines.js";
import type { Settlement } from "./settlement.js";

/** A statement's line as one flat row, for a CSV file, a table or a payroll import. */
export interface SettlementRow {
  readonly period: string;
  readonly policy: string;
  readonly version: string;
  readonly person: RowId;
  readonly name: string | null;
  readonly team: RowId | null;
  /** The name of a pay line, or the label of what was added. */
  readonly line: string;
  readonly kind: "line" | AddedLine["kind"];
  readonly state: "settled" | "notApplicable" | "pending" | "held";
  readonly amount: string | null;
  readonly payable: string;
  readonly before: string | null;
  readonly currency: string;
  /** Separated by a space, such as `shop.dsr shop.complaints`. */
  readonly failedGates: string;
  /**
   * Why nothing, or less, is paid: a reason, the faults, or the gates that failed, in words of the language; for an adjustment its reason.
   * Empty where there is nothing to say.
   */
  readonly why: string;
}

/**
 * One flat row for each person and line, in the order of the statements and of their lines; `payable` adds up to the totals.
 *
 * The text in it is as it came in: a name or a reason that begins with `=` is a formula to a spreadsheet that opens it as CSV. `toCsv` of
 * `jixiao/rows` writes text that no spreadsheet reckons, and `toTable` gives a row a person.
 *
 * @throws {JixiaoError} `invalid_choice`, where `language` is neither English (`en`) nor Chinese (`zh`); where this is no settlement.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { base: metric("base", "money") } });
 * settlementRows(settle(policy, { period: "2026-11", people: [{ id: "li", base: 4000 }] }));
 * // => [{ person: "li", line: "base", payable: "4000.00", … }]
 */
export function settlementRows(settlement: Settlement, options?: LanguageOptions): readonly SettlementRow[] {
  const language = languageOf(options);
  return madeOf("settlement", settlement, say("something_made_by", { by: "settle" }), () => rowsOf(settlement, language));
}

function rowsOf(settlement: Settlement, language: Language): readonly SettlementRow[] {
  return settlement.statements.flatMap((statement) =>
    namedLines(statement).map(({ name, kind, line, note }) => ({
      period: statement.period,
      policy: statement.policy,
      version: statement.version,
      person: statement.person,
      name: statement.name,
      team: statement.team,
      line: name,
      kind,
      state: line.state,
      amount: line.amount,
      payable: line.payable,
      before: line.before,
      currency: statement.currency,
      failedGates: line.failedGates.join(" "),
      why: whyOf(line, language) || safeText(note ?? ""),
    }))
  );
}

function whyOf({ reason, faults, failedGates }: LineResult, language: Language): string {
  const isChinese = language === "zh";
  if (reason !== null) return reasonText(reason, { language });
  if (faults.length > 0) return faults.map((each) => faultText(each, { language })).join(isChinese ? "；" : "; ");
  return failedGates.length === 0 ? "" : `${isChinese ? "未通过：" : "failed: "}${safeText(failedGates.join(" "))}`;
}
