import { Decimal, significantDigits } from "../decimal/index.js";
import { madeOf, safeText, say } from "../error/index.js";
import type { Cell, Sheet } from "./cell.js";
import { cellFormula, type CellFormula } from "./cell-formula.js";
import type { Explanation } from "./explanation.js";
import { clauseOf, ownSettings } from "./explanation-text.js";
import { slipNotes } from "./slip-notes.js";
import { openTelling, slipTitle, title, type SlipTelling } from "./slip-telling.js";
import { readSlipOptions, type SlipOptions } from "./slip-options.js";

/**
 * A pay slip that checks itself: the cells of a spreadsheet, whose figures are formulas of other cells, down to the readings. First what is
 * paid, line by line, then how each line came about; a column of what each is, one of what was rounded, and one of the figure. Whoever
 * opens it sees what was worked out, and may change a reading to see what it does.
 *
 * Plain data, to be written as a file by a library: `{ kind, value, formula?, note? }`, `value` is what the cell comes to, as exact text,
 * `note` why it is no more: what a slip says under a line.
 * Cells without a formula are readings, what the policy states, and what is worked out from others, who are not on the sheet: ranks,
 * prizes, shares of a pool; of a sheet `for` the `person` (unless stated) also sums over other people's rows. Where a figure has more
 * than the 15 digits that spreadsheets keep, it is text.
 *
 * @throws {JixiaoError} as `toText`.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(metric("gmv", "money"), "0.003") } });
 * const sheet = toSheet(explain(policy, { period: "2026-11", people: [{ id: "li", gmv: "128000.10" }] }, { person: "li" }));
 * sheet.rows[5]?.map(({ formula, value }) => formula ?? value); // => ["commission", "C7", "ROUND(B6,2)"]
 */
export function toSheet(explanation: Explanation, options?: SlipOptions): Sheet {
  const read = readSlipOptions(options);
  return madeOf("explanation", explanation, say("something_made_by", { by: "explain" }), () => {
    const node = ownSettings(explanation);
    return new SheetWriter(node, openTelling(node, read)).write();
  });
}

/** A line of the statement, as it stands at the top: where, and what of it is paid. */
interface PaidLine {
  readonly line: Explanation;
  readonly row: number;
}

class SheetWriter {
  private readonly rows: Cell[][] = [];
  /** In which row a node stands. */
  private readonly rowOf = new Map<Explanation, number>();
  private readonly paid: PaidLine[] = [];
  /** What is told once, by its number; and of what stands again, where it was told. */
  private readonly told = new Map<unknown, Explanation>();
  private readonly same = new Map<Explanation, Explanation>();

  constructor(private readonly node: Explanation, private readonly telling: SlipTelling) {}

  write(): Sheet {
    const { words } = this.telling;
    const { kind, settings } = this.node;
    const isStatement = kind === "statement";
    const called = slipTitle(this.node, this.telling);
    this.push(called);
    const lines = isStatement ? this.node.inputs : [this.node];
    if (isStatement) {
      this.push(words.policy(String(settings.policy), String(settings.version)));
      for (const line of lines) this.paid.push({ line, row: this.push(this.lineTitle(line)) });
      this.push(words.payable);
    }
    this.push("");
    for (const line of lines) this.place(line, 0);
    for (const [node] of this.rowOf) this.work(node);
    if (isStatement) this.pay();
    return { name: safeText(called), rows: this.rows };
  }

  private push(what: string): number {
    this.rows.push([textCell(what)]);
    return this.rows.length;
  }

  private lineTitle(line: Explanation): string {
    const { words } = this.telling;
    const { kind } = line.settings;
    if (line.kind !== "added" || kind === "adjustment") return title(line, this.telling);
    return words.added[kind as keyof typeof words.added];
  }

  /** Gives a node its row, and those below it the next ones. */
  private place(node: Explanation, depth: number): void {
    const { language, shows } = this.telling;
    const clause = node.kind === "constant"
      ? (node.outcome.value ?? "")
      : node.inputs.length === 0 && node.settings.told === undefined
      ? title(node, this.telling)
      : clauseOf(node, language);
    this.rowOf.set(node, this.push(`${"  ".repeat(depth)}${clause}`));
    this.keepNumber(node);
    for (const input of node.inputs) if (shows(input)) this.place(input, depth + 1);
  }

  /** Of a figure that is told once, where that is. */
  private keepNumber(node: Explanation): void {
    const { once, told } = node.settings;
    if (once === undefined) return;
    const full = this.told.get(once);
    if (told === undefined) this.told.set(once, node);
    else if (full !== undefined && full.kind === node.kind && full.outcome.value === node.outcome.value) this.same.set(node, full);
  }

  private work(node: Explanation): void {
    const row = this.rowOf.get(node);
    if (row === undefined) return;
    const figure = this.figureCell(node);
    const formula = figure.kind === "text" ? null : this.formulaOf(node);
    const unrounded = formula?.unrounded ?? null;
    this.rows[row - 1]?.push(
      unrounded === null ? textCell("") : { ...unroundedCell(node), formula: unrounded },
      formula === null ? figure : { ...figure, formula: formula.figure(`B${row}`) },
    );
  }

  private formulaOf(node: Explanation): CellFormula | null {
    const told = this.same.get(node);
    if (told === undefined) return cellFormula(node, { cellOf: (input) => this.cellOf(input), before: this.beforeOf(node) });
    const cell = this.cellOf(told);
    return cell === null ? null : { unrounded: null, figure: () => cell };
  }

  /** What is payable of each line, and in all. */
  private pay(): void {
    for (const { line, row } of this.paid) {
      const settled = settledParts(line);
      const cells = settled.map((part) => this.cellOf(part));
      const value = settled.reduce((sum, { outcome }) => sum.plus(outcome.value ?? "0"), new Decimal(0)).toFixed(this.telling.places);
      const formula = cells.length === 0 ? "0" : cells.includes(null) ? null : cells.join("+");
      const note = safeNote(slipNotes(line, this.telling));
      this.rows[row - 1]?.push(textCell(""), { ...numberCell(value), ...(formula === null ? {} : { formula }), ...note });
    }
    const [first, last] = [this.paid[0]?.row, this.paid.at(-1)?.row];
    const total = numberCell(this.node.outcome.value ?? "");
    const isSum = first !== undefined && last !== undefined && total.kind === "number"
      && this.paid.every(({ row }) => this.rows[row - 1]?.[2]?.kind === "number");
    this.rows[last ?? 2]?.push(textCell(""), isSum ? { ...total, formula: `SUM(C${first}:C${last})` } : total);
  }

  /** Where a line was added, the sum of what stands above it, if a spreadsheet can keep it. */
  private beforeOf(node: Explanation): string | null {
    const { before } = node.settings;
    if (node.kind !== "added" || before === undefined || numberCell(String(before)).kind === "text") return null;
    const position = this.paid.findIndex(({ line }) => line === node);
    if (this.paid.slice(0, position).some(({ line }) => line.outcome.state === "value" && this.figureCell(line).kind === "text")) {
      return null;
    }
    const [first, last] = [this.paid[0]?.row, this.paid[position - 1]?.row];
    return first === undefined || last === undefined ? null : `SUM(C${first}:C${last})`;
  }

  private cellOf(node: Explanation): string | null {
    const row = this.rowOf.get(node);
    return row === undefined || this.figureCell(node).kind === "text" ? null : `C${row}`;
  }

  private figureCell({ outcome }: Explanation): Cell {
    const { words } = this.telling;
    if (outcome.state !== "value") return textCell(outcome.state === "notApplicable" ? words.none : words.unknown);
    const truth = truths[outcome.value];
    return truth === undefined ? numberCell(outcome.value) : { kind: "truth", value: truth };
  }
}

const truths: Readonly<Record<string, string | undefined>> = {
  ["true"]: "TRUE",
  passed: "TRUE",
  ["false"]: "FALSE",
  failed: "FALSE",
};

/** The lines of rows that are paid: one that is held, waits or is not applicable adds nothing. */
function settledParts(line: Explanation): readonly Explanation[] {
  if (line.kind === "rows" || line.kind === "row") return line.inputs.flatMap(settledParts);
  return line.outcome.state === "value" && line.settings.state === "settled" ? [line] : [];
}

function safeNote(notes: readonly string[]): { readonly note?: string } {
  return notes.length === 0 ? {} : { note: notes.map(safeText).join("\n") };
}

function textCell(value: string): Cell {
  return { kind: "text", value: safeText(value) };
}

/** What a figure was rounded from: a quotient is no number that could be written out. */
function unroundedCell({ rounding }: Explanation): Cell {
  const from = rounding?.from ?? "";
  return from === "" || from.includes("÷") ? textCell(from) : numberCell(from);
}

/** Spreadsheets keep 15 digits. */
function numberCell(value: string): Cell {
  return { kind: significantDigits(new Decimal(value)) > 15 ? "text" : "number", value };
}
