import { Decimal, divide, exactText } from "../decimal/index.js";
import { readOptions, type Language } from "../error/index.js";
import type { AnyUnit, ComparisonNode, RowId } from "../formula/index.js";
import type { GateResult } from "../gate/index.js";
import type { Settlement } from "../settle/index.js";
import { comparesOf, gateSubjectsOf, unitOfGate, type GatesFigure, type GateSetOptions } from "./gates-of.js";
import { drawnOf, entryOf, type Policies } from "./sources.js";
import { valueText } from "./value-text.js";
import { both, labelOf, listed, titleOf, type Told, type Words } from "./words.js";

/** What became of a gate for somebody. */
export interface HeatCell extends GateResult {
  /** The reading as a share of its bound, to 4 places, half-up; null without one, and where the bound is zero. */
  readonly share: string | null;
}

/** An indicator: the reading of a gate. */
export interface HeatColumn {
  readonly name: string;
  readonly label: Words;
  readonly unit: AnyUnit;
  readonly compares: ComparisonNode["kind"] | null;
}

/** A team or a person, with a cell for each indicator. */
export interface HeatRow {
  readonly id: RowId;
  readonly called: string;
  /** One for each column. */
  readonly cells: readonly HeatCell[];
}

/** Teams, or people, by indicators: each reading as a share of its bound. */
export interface HeatmapFigure extends Told {
  readonly kind: "heatmap";
  readonly period: string;
  readonly gates: string;
  readonly of: GatesFigure["of"];
  readonly columns: readonly HeatColumn[];
  readonly rows: readonly HeatRow[];
}

/**
 * Teams, or people, by the gates of a set: each reading as a share of its bound. Whether it passes is what the settlement says, never the
 * share, which is rounded.
 *
 * @throws {JixiaoError} as `gatesOf`.
 *
 * @example
 * const shop = gates("shop", { refunds: atMost(teamMetric("refunds", "ratio"), "0.03") });
 * const policy = definePolicy({ id: "agents", version: "1", currency: "CNY", gates: [shop] });
 * const month = settle(policy, { period: "2026-11", teams: [{ id: "east", refunds: "0.042" }], people: [] });
 * heatmapOf(policy, month).rows[0]?.cells; // => [{ state: "failed", reading: "0.042", share: "1.4", … }]
 */
export function heatmapOf(policies: Policies, settlement: Settlement, options?: GateSetOptions): HeatmapFigure {
  const { gates } = readOptions(options, ["gates"]);
  return drawnOf(policies, (all) => {
    const { set, of, subjects } = gateSubjectsOf(all, settlement, gates);
    const columns = set.gates.map((gate): HeatColumn => ({
      name: gate.name,
      label: labelOf(gate, gate.name),
      unit: unitOfGate(gate, all),
      compares: comparesOf(gate),
    }));
    const rows = subjects.map(({ id, called, result }) => ({
      id,
      called,
      cells: columns.map(({ name }) => cellOf(entryOf(result.gates, name))),
    }));
    const title = titleOf(labelOf(set, set.id), { en: "share of the bound", zh: "占界限的比例" }, settlement.period);
    return {
      kind: "heatmap",
      title,
      sentence: both((language) => sentenceOf(title[language], columns, rows, language)),
      period: settlement.period,
      gates: set.id,
      of,
      columns,
      rows,
    };
  });
}

const places = 4;

function cellOf(result: GateResult | undefined): HeatCell {
  if (result === undefined) throw new Error("a gate of the set has no result");
  const { reading, bound } = result;
  const isShare = reading !== null && bound !== null && !new Decimal(bound).isZero();
  return { ...result, share: isShare ? exactText(divide(new Decimal(reading), new Decimal(bound), places, "half-up")) : null };
}

function sentenceOf(title: string, columns: readonly HeatColumn[], rows: readonly HeatRow[], language: Language): string {
  const isChinese = language === "zh";
  const states = isChinese
    ? { passed: "通过", failed: "未通过", faulty: "未知：数据有误" }
    : { passed: "passed", failed: "failed", faulty: "unknown: a fault in the data" };
  const told = rows.map(({ called, cells }) => {
    const each = cells.map(({ state, reading, share }, index) => {
      const column = columns[index];
      if (column === undefined) return "";
      const of = share === null ? "" : ` (${valueText(share, "ratio", language)})`;
      return `${column.label[language]}${reading === null ? "" : ` ${valueText(reading, column.unit, language)}`}${of} ${states[state]}`;
    });
    return `${called} ${each.join(isChinese ? "，" : ", ")}`;
  });
  return isChinese ? `${title}：${listed(told, language)}。` : `${title}: ${listed(told, language)}.`;
}
