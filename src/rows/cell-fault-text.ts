import {
  fault as faultOfCall,
  givenInChinese,
  jixiaoError,
  languageOf,
  madeOf,
  ownFields,
  ownOptions,
  say,
  unitInChinese,
  type Language,
  type LanguageOptions,
} from "../error/index.js";
import type { Unit } from "../formula/index.js";
import type { CellFault, CellFaultCode, Expected } from "./cell-fault.js";

/** What a fault is told from: all but its words. */
export type ToldFault = Omit<CellFault, "message">;

/**
 * What is wrong with a cell, in a sentence for whoever keeps the file.
 *
 * @throws {JixiaoError} where this is no fault of a cell, or the language is another.
 *
 * @example
 * const gmv = metric("gmv", "money");
 * const { faults } = readRows([{ 工号: "li", 成交额: "待核" }], { for: { gmv }, columns: { id: "工号", gmv: "成交额" } });
 * faults.map((each) => cellFaultText(each)); // => ['row 2 (li), 成交额: this is no number: got "待核", expected money such as 12.5']
 * faults.map((each) => cellFaultText(each, { language: "zh" })); // => ['第 2 行（li），成交额：不是数字：填的是 "待核"，应为金额，如 12.5']
 */
export function cellFaultText(fault: ToldFault, options?: LanguageOptions): string {
  const language = languageOf(options);
  return madeOf("fault", fault, say("something_made_by", { by: "readRows" }), () => {
    if (!isCellFault(fault)) {
      throw jixiaoError([faultOfCall("not_an_object", ["fault"], fault, say("something_made_by", { by: "readRows" }))]);
    }
    return language === "zh" ? chinese(fault) : english(fault);
  });
}

/** Whether it has what readRows says of cells. */
export function isCellFault(value: unknown): boolean {
  const { code, rows, who, count, expected } = ownFields(value);
  const isExpected = typeof ownFields(expected).code === "string";
  const hasRows = Array.isArray(rows) && Array.isArray(who) && typeof count === "number";
  return typeof code === "string" && Object.hasOwn(headlines.en, code) && hasRows && isExpected;
}

/** How many names stand beside the numbers of rows. */
const mostNames = 3;

/** Where something is in a file. */
export function placeText({ rows, who, count, column }: Pick<CellFault, "rows" | "who" | "count" | "column">, language: Language): string {
  const known = who.some((each) => each !== null);
  const names = who.slice(0, mostNames).map((each) => each ?? "—");
  const areMore = count > names.length;
  const isMore = count > rows.length;
  const inColumn = column === null ? [] : [column];
  if (rows.length === 0) return inColumn.join("");
  if (language === "zh") {
    const list = `第 ${rows.join("、")} ${isMore ? `等 ${count} ` : ""}行${known ? `（${names.join("、")}${areMore ? "等" : ""}）` : ""}`;
    return [list, ...inColumn].join("，");
  }
  const more = isMore ? ` and ${count - rows.length} more` : "";
  return [
    `${count === 1 ? "row" : "rows"} ${rows.join(", ")}${known ? ` (${names.join(", ")}${areMore ? ", …" : ""})` : ""}${more}`,
    ...inColumn,
  ].join(", ");
}

function english(fault: ToldFault): string {
  const { code, value, given, expected } = ownOptions(fault);
  const headline = `${placeText(fault, "en")}: ${headlines.en[code]}`;
  if (expected.code === "column") {
    return expected.meant === null
      ? headline
      : `${headline}: did you mean ${JSON.stringify(expected.meant)}?`;
  }
  if (expected.code === "encoding") return `${headline}: ${expectedInEnglish(expected)}`;
  if (given?.code === "nothing") return `${headline}: expected ${expectedInEnglish(expected)}`;
  return `${headline}: got ${value ?? "many other values"}, expected ${expectedInEnglish(expected)}`;
}

function chinese(fault: ToldFault): string {
  const { code, value, given, expected } = ownOptions(fault);
  const headline = `${placeText(fault, "zh")}：${headlines.zh[code]}`;
  if (expected.code === "column") return expected.meant === null ? headline : `${headline}，是不是“${expected.meant}”？`;
  if (expected.code === "encoding") return `${headline}：${expectedInChinese(expected)}`;
  if (given?.code === "nothing") return `${headline}，应为${expectedInChinese(expected)}`;
  const got = value === null ? "填了多种其他内容" : `填的是 ${given === undefined ? value : givenInChinese(given)}`;
  return `${headline}：${got}，${expected.code === "totals" ? "请" : "应为"}${expectedInChinese(expected)}`;
}

const headlines: Readonly<Record<Language, Readonly<Record<CellFaultCode, string>>>> = {
  en: {
    not_an_object: "this is no row",
    unreadable: "reading this failed",
    missing_reading: "nothing stands here",
    not_a_number: "this is no number",
    number_out_of_range: "the number has too many digits",
    too_many_places: "the time is no exact number of these units",
    invalid_time: "this is no time",
    invalid_text: "this is no text",
    invalid_id: "this is no id",
    invalid_choice: "this is none of the choices",
    used_twice: "several columns have this name",
    missing_column: "the file has no such column",
    ambiguous_number: "this may be either of two numbers",
    wrong_encoding: "characters were lost",
    unstated_total: "this looks like a total, and nobody's row",
  },
  zh: {
    not_an_object: "不是数据行",
    unreadable: "读取失败",
    missing_reading: "没有填写",
    not_a_number: "不是数字",
    number_out_of_range: "数字位数太多",
    too_many_places: "换算后除不尽",
    invalid_time: "不是时长",
    invalid_text: "不是文字",
    invalid_id: "不是有效的编号",
    invalid_choice: "不在可选范围内",
    used_twice: "有几列同名",
    missing_column: "文件里没有这一列",
    ambiguous_number: "可能是两个不同的数字",
    wrong_encoding: "有字符没能读出",
    unstated_total: "像是合计行，而不是某个人或团队的数据",
  },
};

const units: Readonly<Record<Unit, string>> = {
  money: "money",
  ratio: "a ratio",
  count: "a count",
  points: "points",
  seconds: "seconds",
  minutes: "minutes",
  hours: "hours",
  days: "days",
};

const timeIn = { "h:mm:ss": "0:01:05", "m:ss": "1:05", "h:mm": "1:05", 时分秒: "1分5秒" } as const;

type ExpectedCell = Exclude<Expected, { readonly code: "column" }>;

function expectedInEnglish(expected: ExpectedCell): string {
  switch (expected.code) {
    case "row":
      return "an object with the file's columns";
    case "oneColumn":
      return "one column of this name";
    case "id":
      return "an id: text, or a whole number that was not cut";
    case "text":
      return "text";
    case "choice":
      return `one of ${expected.texts.join(", ")}`;
    case "number":
      return `${units[expected.unit]} such as ${expected.samples.join(" or ")}`;
    case "separators":
      return `a stated form: it is ${expected.readings.join(" or ")}`;
    case "digits":
      return `at most ${expected.before} digits before the point and ${expected.after} after`;
    case "time":
      return `a time such as ${expected.forms.map((each) => timeIn[each]).join(" or ")}`;
    case "clock":
      return `the column's clock to be stated, ${expected.forms.map((each) => JSON.stringify(each)).join(" or ")}, or a plain number`;
    case "places":
      return `an exact number of ${expected.unit}, or places to round it to`;
    case "encoding":
      return "the file was not read in the encoding in which it was written, such as GB18030";
    case "totals":
      return `totals to be stated: the column and its texts, or "none"`;
  }
}

function expectedInChinese(expected: ExpectedCell): string {
  switch (expected.code) {
    case "row":
      return "含有各列的一行数据";
    case "oneColumn":
      return "仅有一列叫这个名字";
    case "id":
      return "编号：文字，或没有被截断的整数";
    case "text":
      return "文字";
    case "choice":
      return `以下之一：${expected.texts.join("、")}`;
    case "number":
      return `${unitInChinese(expected.unit)}，如 ${expected.samples.join(" 或 ")}`;
    case "separators":
      return `写法明确的数字：${expected.readings.join(" 还是 ")}？`;
    case "digits":
      return `小数点前至多 ${expected.before} 位、后至多 ${expected.after} 位`;
    case "time":
      return `时长，如 ${expected.forms.map((each) => timeIn[each]).join(" 或 ")}`;
    case "clock":
      return `普通数字；若是时长，请写明该列的 clock：${expected.forms.map((each) => JSON.stringify(each)).join(" 或 ")}`;
    case "places":
      return `整除的${unitInChinese(expected.unit)}，或写明保留几位小数`;
    case "encoding":
      return "读取时所用的编码不是文件的编码，例如文件是 GB18030（GBK）";
    case "totals":
      return "用 totals 写明合计行（所在的列与文字），没有合计行则写 \"none\"";
  }
}
