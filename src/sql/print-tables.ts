import type { Domain } from "../plan/index.js";
import type { Dialect } from "./dialect.js";
import { keyOf, marksIn, replaceMarks, type Marked } from "./marks.js";
import type { SqlColumn, Truth } from "./print-step.js";

/** Columns that are worked out for the rows of a domain. */
export interface Stage {
  readonly domain: Domain;
  readonly columns: readonly SqlColumn[];
  /** What the rows are joined with, where others are looked at; null where each looks at itself alone. */
  readonly joins: string | null;
  /** The body of the first table of a domain, which has these columns; null of the others. */
  readonly body: string | null;
}

/** What tables are printed of. */
interface TablesInput {
  readonly stages: readonly Stage[];
  /** What comes out, and of whom: of those who come out, or of their rows. */
  readonly outputs: readonly { readonly text: string; readonly of: Domain }[];
  readonly rows: Domain;
  readonly dialect: Dialect;
  columnName(key: string): string;
  /** The name of the tables of a domain, which are numbered. */
  tableName(domain: Domain): string;
  domainOf(table: string): Domain;
}

/** The tables one after another, what comes out, and the name of the last table of a domain. */
export interface PrintedTables {
  readonly tables: readonly string[];
  readonly outputs: readonly string[];
  last(domain: Domain): string;
}

interface Column {
  readonly key: string;
  readonly domain: Domain;
  readonly stage: Stage;
  readonly expression: string;
  readonly truth: Truth | null;
  uses: number;
  /** Whether it stands in a table: other rows look at it, or several columns, or it is long. */
  isKept: boolean;
}

/** So long may what is worked out on the way to one column be, so that somebody still reads it; and so long what stands in several. */
const longestInlined = 240;
const longestRepeated = 60;
const isOneQuestion = /^CASE WHEN "(?:[^"]|"")*" = \d THEN 1 ELSE 0 END$/;
const widest = 140;

/**
 * The tables of a query: what is used nowhere is left out, what is used once stands where it is used, and each column that is left is
 * called by where it comes from.
 */
export function printTables(input: TablesInput): PrintedTables {
  return new Tables(input).print();
}

class Tables {
  private readonly columns = new Map<Domain, Map<string, Column>>();
  private readonly needed = new Set<Column>();
  private readonly neededStages = new Set<Stage>();
  private readonly texts = new Map<Column, string>();
  private readonly lasts = new Map<Domain, string>();
  private readonly counts = new Map<Domain, number>();
  private readonly waiting = new Map<Domain, Column[]>();
  private readonly printed: string[] = [];

  constructor(private readonly input: TablesInput) {}

  print(): PrintedTables {
    const { stages, outputs, rows } = this.input;
    for (const stage of stages) this.enter(stage);
    for (const { text, of } of outputs) this.ask(text, of);
    for (const column of this.needed) this.askFor(column);
    for (const stage of stages) this.emit(stage);
    for (const domain of [rows, ...outputs.map(({ of }) => of)]) this.flush(domain);
    return {
      tables: this.printed,
      outputs: outputs.map(({ text, of }) => replaceMarks(text, (marked) => this.textOf(marked, of, "own."))),
      last: (domain: Domain) => this.lastOf(domain),
    };
  }

  private enter(stage: Stage): void {
    const { domain } = stage;
    const own = this.columns.get(domain) ?? new Map<string, Column>();
    this.columns.set(domain, own);
    for (const [name, expression, truth = null] of stage.columns) {
      const key = keyOf(name) ?? name;
      own.set(key, { key, domain, stage, expression, truth, uses: 0, isKept: stage.body !== null || stage.joins !== null });
    }
  }

  private columnOf(key: string, domain: Domain): Column | undefined {
    return this.columns.get(domain)?.get(key);
  }

  /** Whatever a text names is needed; a set goes on to what is added. */
  private ask(text: string, domain: Domain): void {
    for (const { key } of marksIn(text)) this.use(this.columnOf(key, domain));
  }

  private use(column: Column | undefined): void {
    if (column === undefined) return;
    column.uses += 1;
    this.needed.add(column);
  }

  private askFor({ stage, domain, expression }: Column): void {
    if (stage.joins === null) {
      this.ask(expression, domain);
      return;
    }
    // What looks at others may name their columns as well: they stand in tables.
    const texts = this.neededStages.has(stage) ? [expression] : [expression, stage.joins];
    this.neededStages.add(stage);
    for (const text of texts) {
      for (const { key, of } of marksIn(text)) {
        if (of === "table") continue;
        for (const own of this.columns.values()) {
          const column = own.get(key);
          this.use(column);
          if (column !== undefined) column.isKept = true;
        }
      }
    }
  }

  private emit(stage: Stage): void {
    const { domain, columns, joins, body } = stage;
    const own = columns.flatMap(([name]) => {
      const column = this.columnOf(keyOf(name) ?? name, domain);
      return column !== undefined && this.needed.has(column) && column.stage === stage ? [column] : [];
    });
    if (body !== null) {
      this.add(domain, this.resolve(body, domain));
      return;
    }
    if (joins === null) {
      const waiting = this.waiting.get(domain) ?? [];
      this.waiting.set(domain, waiting);
      for (const column of own) {
        const text = this.resolve(column.expression, domain);
        this.texts.set(column, text);
        column.isKept ||= column.uses > 1 ? text.length > longestRepeated && !isOneQuestion.test(text) : text.length > longestInlined;
        if (column.isKept) waiting.push(column);
      }
      return;
    }
    if (own.length === 0) return;
    this.flush(domain);
    for (const { key, of } of marksIn(joins)) if (of === "table") this.flush(this.input.domainOf(key));
    this.extend(domain, own.map((column) => [column, this.resolve(column.expression, domain)] as const), this.resolve(joins, domain));
  }

  /** Tables for the columns that wait: those that read others of them stand a table later. */
  private flush(domain: Domain): void {
    const waiting = this.waiting.get(domain) ?? [];
    this.waiting.delete(domain);
    const levels = new Map<string, number>();
    const byLevel: (readonly [Column, string])[][] = [];
    for (const column of waiting) {
      const text = this.texts.get(column) ?? "";
      const level = this.keysIn(column.expression, domain).reduce((most, key) => Math.max(most, (levels.get(key) ?? -1) + 1), 0);
      levels.set(column.key, level);
      (byLevel[level] ??= []).push([column, text]);
    }
    for (const columns of byLevel) this.extend(domain, columns, "");
  }

  /** The kept columns that a text comes to name. */
  private keysIn(text: string, domain: Domain): readonly string[] {
    return marksIn(text).flatMap(({ key }): readonly string[] => {
      const column = this.columnOf(key, domain);
      return column === undefined || column.isKept ? [key] : this.keysIn(column.expression, domain);
    });
  }

  private extend(domain: Domain, columns: readonly (readonly [Column, string])[], joins: string): void {
    const listed = columns.map(([{ key }, text]) => `    ${text} AS ${this.nameOf(key)}`).join(",\n");
    this.add(domain, `  SELECT own.*,\n${listed}\n  FROM ${this.lastOf(domain)} AS own${joins}`);
  }

  private add(domain: Domain, body: string): void {
    const { tableName, dialect } = this.input;
    const count = (this.counts.get(domain) ?? 0) + 1;
    this.counts.set(domain, count);
    const name = count === 1 ? tableName(domain) : `${tableName(domain)}_${count}`;
    this.printed.push(`${name} AS (\n${wrapped(body)}${dialect.fence}\n)`);
    this.lasts.set(domain, name);
  }

  private lastOf(domain: Domain): string {
    const last = this.lasts.get(domain);
    if (last === undefined) throw new Error("a domain without rows");
    return last;
  }

  private nameOf(key: string): string {
    return this.input.dialect.quoted(this.input.columnName(key));
  }

  private resolve(text: string, domain: Domain): string {
    return replaceMarks(text, (marked) => this.textOf(marked, domain));
  }

  /** `table` is told where what comes out may be called as a column is. */
  private textOf({ key, of }: Marked, domain: Domain, table = ""): string {
    if (of === "table") return this.lastOf(this.input.domainOf(key));
    const column = this.columnOf(key, domain);
    if (column === undefined || column.isKept) {
      const name = `${table}${this.nameOf(key)}`;
      return of === "value" ? name : `${name} = ${of === "isTrue" ? 1 : 0}`;
    }
    const part = (text: string) => replaceMarks(text, (marked) => this.textOf(marked, domain, table));
    const { truth } = column;
    if (of === "value") return within(part(column.expression));
    if (truth === null) return `${within(part(column.expression))} = ${of === "isTrue" ? 1 : 0}`;
    return together(part(of === "isTrue" ? truth.one : truth.zero));
  }
}

/** A truth as a part of another: in brackets, unless it is one comparison. */
function together(text: string): string {
  return / AND | OR |CASE /.test(text) ? within(text) : text;
}

/** A text in lines that one can read, parted at blanks that are in no name and no text. */
export function wrapped(text: string): string {
  let [line, indent, all] = ["", "", ""];
  for (const word of text.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+|\n|[^\S\n]+|["']/g) ?? []) {
    if (word === "\n") {
      all += `${line}\n`;
      line = "";
      continue;
    }
    const isBlank = word.trim() === "";
    if (line === "") indent = isBlank ? word : "";
    if (!isBlank && line.trim() !== "" && line.length + word.length > widest) {
      all += `${line.trimEnd()}\n`;
      line = `${indent}  `;
    }
    line += word;
  }
  return all + line;
}

/** A text as a part of another: in brackets, unless it is one name, or has them already. */
function within(text: string): string {
  return /^(?:(?:own\.)?"(?:[^"]|"")*"|[\w.]+)$/.test(text) || isInBrackets(text) ? text : `(${text})`;
}

function isInBrackets(text: string): boolean {
  let depth = 0;
  let isQuoted = false;
  const end = text.split("").findIndex((sign) => {
    if (sign === "\"" || sign === "'") isQuoted = !isQuoted;
    if (isQuoted) return false;
    depth += sign === "(" ? 1 : sign === ")" ? -1 : 0;
    return depth === 0;
  });
  return text.startsWith("(") && end === text.length - 1;
}
