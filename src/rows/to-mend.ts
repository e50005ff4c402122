import {
  fault,
  faultAt,
  faultText,
  jixiaoError,
  languageOf,
  madeOf,
  ownFields,
  readFields,
  readItems,
  safeText,
  say,
  type Fault,
  type FaultCode,
  type Language,
  type LanguageOptions,
} from "../error/index.js";
import { settlementFaults, type Settlement } from "../settle/index.js";
import type { CellFault } from "./cell-fault.js";
import { cellFaultText, isCellFault, placeText } from "./cell-fault-text.js";
import type { ReadRows } from "./read-rows.js";

/** What has to be mended in a file, for whoever keeps it. */
export interface Mend {
  /** The file, by the name under which it was handed in; null where it is in none of them. */
  readonly file: string | null;
  /** The numbers of the first rows of which this holds. Empty for a column, and where it is in none of the files. */
  readonly rows: readonly number[];
  /** Whose rows these are: the name in each, its id where it has none; null where neither was read. */
  readonly who: readonly (string | null)[];
  /** What the column is called in the file; null for a whole row. */
  readonly column: string | null;
  /** All of it in a sentence, in the language that was asked for. */
  readonly text: string;
}

type File = ReadRows<unknown>;

/**
 * What has to be mended before everybody is paid: the cells that were not read and what settling found in the rows, each by its file, row
 * and column, in words for whoever keeps the files. First of each file what was not read, then what settling says of what was.
 *
 * Where the rows of a list are from several files, name these in the order in which their rows were put together.
 *
 * @throws {JixiaoError} where this is no settlement, or a file is none that `readRows` has read.
 *
 * @example
 * const policy = definePolicy({ id: "a", version: "1", currency: "CNY", pay: { base: metric("base", "money", { range: [0, 90000] }) } });
 * const read = readRows([{ 工号: "1", 姓名: "李雷", 底薪: "待核" }, { 工号: "2", 姓名: "王芳", 底薪: "400000" }], {
 *   for: policy,
 *   columns: { id: "工号", name: "姓名", base: "底薪" },
 * });
 * const month = settle(policy, { period: "2026-11", people: read.rows });
 * toMend(month, { "people.csv": read }).map(({ text }) => text);
 * // => [
 * //   'people.csv, row 2 (李雷), 底薪: this is no number: got "待核", expected money such as 12.5',
 * //   'people.csv, row 3 (王芳), 底薪: implausible: got "400000", expected a number (money) from 0 up to 90000',
 * // ]
 */
export function toMend(settlement: Settlement, files: { readonly [file: string]: File }, options?: LanguageOptions): readonly Mend[] {
  const language = languageOf(options);
  const named = filesOf(files);
  const found = madeOf("settlement", settlement, say("something_made_by", { by: "settle" }), () => settlementFaults(settlement));
  const places = placesIn(named);
  const mends = new Map<
    string | null,
    Mend[]
  >(named.map(([name, file]) => [name, file.faults.map((each) => cellMend(name, each, language))]));
  const elsewhere: Mend[] = [];
  for (const each of found) {
    const place = places(each);
    if (place === null) elsewhere.push({ file: null, rows: [], who: [], column: null, text: faultText(each, { language }) });
    else if (!place.file.faults.some((cell) => isTold(each, place, cell))) mends.get(place.name)?.push(rowMend(each, place, language));
  }
  return [...[...mends.values()].flat(), ...elsewhere];
}

function filesOf(files: unknown): readonly (readonly [string, File])[] {
  const named = Object.entries(ownFields(files));
  for (const [name, file] of named) {
    const { list, columns, rows, rowNumbers, faults } = ownFields(file);
    const isRead = typeof list === "string" && readFields(columns) !== null && readItems(rows) !== null
      && readItems(rowNumbers)?.every(Number.isInteger) === true && readItems(faults)?.every(isCellFault) === true;
    if (!isRead) throw jixiaoError([fault("not_an_object", ["files", name], file, say("something_made_by", { by: "readRows" }))]);
  }
  if (typeof files === "object" && files !== null) return named as readonly (readonly [string, File])[];
  throw jixiaoError([fault("not_an_object", ["files"], files, say("something_made_by", { by: "readRows" }))]);
}

/** Where something stands: in a row of a file, and what the column is called here. */
interface FilePlace {
  readonly name: string;
  readonly file: File;
  readonly row: number;
  readonly who: string | null;
  readonly column: string | null;
}

/** Finds what a fault is of: by the id of its row, or by its place in the list, of which the files are parts. */
function placesIn(files: readonly (readonly [string, File])[]): (fault: Fault) => FilePlace | null {
  const byId = new Map<string, readonly [string, File, number]>();
  const byIndex = new Map<string, (readonly [string, File, number])[]>();
  for (const [name, file] of files) {
    const ofList = byIndex.get(file.list) ?? [];
    byIndex.set(file.list, ofList);
    file.rows.forEach((row, index) => {
      const { id, person } = ownFields(row);
      const place = [name, file, index] as const;
      ofList.push(place);
      for (const key of [id, person]) {
        if (typeof key === "string" && !byId.has(`${file.list} ${key}`)) byId.set(`${file.list} ${key}`, place);
      }
    });
  }
  return ({ path: [list = "", of, column] }) => {
    const [name, file, index] = (typeof of === "number" ? byIndex.get(String(list))?.[of] : byId.get(`${list} ${of}`)) ?? [];
    const row = index === undefined ? undefined : file?.rowNumbers[index];
    if (name === undefined || file === undefined || row === undefined) return null;
    return { name, file, row, who: whoseIs(file.rows[index ?? 0]), column: typeof column === "string" ? column : null };
  };
}

function whoseIs(row: unknown): string | null {
  const { name, id, person } = ownFields(row);
  const who = [name, id, person].find((each) => typeof each === "string" && each !== "");
  return typeof who === "string" ? safeText(who) : null;
}

/** What settling says of a cell that was not read. */
const unreadCodes: ReadonlySet<FaultCode> = new Set<FaultCode>(["missing_reading", "not_a_number", "invalid_id"]);

/** Whether what settling says was said of the cell already: of more than ten rows, a cell's fault names the first. */
function isTold({ code }: Fault, { row, column }: FilePlace, cell: CellFault): boolean {
  if (cell.rows.includes(row)) return cell.name === null || cell.name === column;
  return cell.name !== null && cell.name === column && cell.count > cell.rows.length && unreadCodes.has(code);
}

function cellMend(name: string, cell: CellFault, language: Language): Mend {
  const { rows, who, column } = cell;
  return { file: name, rows, who, column, text: `${safeText(name)}${comma[language]}${cellFaultText(cell, { language })}` };
}

function rowMend(found: Fault, { name, file, row, who, column: here }: FilePlace, language: Language): Mend {
  const column = here === null ? null : (ownFields(file.columns)[here] ?? here) as string;
  const place = { rows: [row], who: [who], column };
  const said = faultText(faultAt([], found), { language });
  const text = `${safeText(name)}${comma[language]}${placeText({ ...place, count: 1 }, language)}${colon[language]}${said}`;
  return { file: name, ...place, text };
}

const comma: Readonly<Record<Language, string>> = { en: ", ", zh: "，" };
const colon: Readonly<Record<Language, string>> = { en: ": ", zh: "：" };
