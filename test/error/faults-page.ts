import { faultText, reasonText } from "../../src/index.js";
import { cellFaultText } from "../../src/rows/index.js";
import { faultOf } from "../../src/error/build-fault.js";
import { cellExamples } from "./cell-examples.js";
import { expectedExamples, faultExamples, givenExamples, reasonExamples } from "./examples.js";

const zh = { language: "zh" } as const;

/** docs/faults.md, made of the words themselves. */
export function faultsPage(): string {
  return [
    "# Faults and reasons",
    "",
    "Every code of a fault (`code`), of what it expected (`expected.code`) and of a reason, with an example in both languages. The lists are closed.",
    "A fault is data: `code`, `path`, `value`, `expected`, and `message`, which says all four in English. `faultText(fault, { language: \"zh\" })` and",
    "`reasonText(reason, { language: \"zh\" })` say the same in Chinese. This page is made by `npm run faults:update`, and a test holds it to the words.",
    "",
    "## Codes of faults",
    "",
    ...table(
      ["code", "English", "中文"],
      Object.values(faultExamples).map((each) => [`\`${each.code}\``, each.message, faultText(each, zh)]),
    ),
    "",
    "## Codes of what is expected",
    "",
    ...table(
      ["expected", "English", "中文"],
      Object.values(expectedExamples).map((said) => {
        const { code, ...values } = said.expected;
        const [en, inChinese] = ["expected ", "应为 "].map((mark, index) => {
          const told = faultOf("invalid_choice", [], "x", said);
          const text = index === 0 ? told.message : faultText(told, zh);
          return text.slice(text.indexOf(mark) + mark.length);
        });
        return [coded(code, values), en ?? "", inChinese ?? ""];
      }),
    ),
    "",
    "## Codes of what came in",
    "",
    "`value` is what came in as it would be written, or words for it; then `given` has the same as data.",
    "",
    ...table(
      ["given", "English", "中文"],
      Object.values(givenExamples).map((told) => {
        const { code, ...values } = told.given;
        const inChinese = faultText(faultOf("invalid_choice", [], told, "text"), zh);
        const [, came = ""] = /实际为 (.*)，应为 /s.exec(inChinese) ?? [];
        return [coded(code, values), told.english, came];
      }),
    ),
    "",
    "## Codes of reasons",
    "",
    ...table(
      ["code", "English", "中文"],
      Object.values(reasonExamples).map((each) => [`\`${each.code}\``, reasonText(each), reasonText(each, zh)]),
    ),
    "",
    "## Codes of cells that were not read",
    "",
    "What `readRows` of `jixiao/rows` tells of a file is for whoever keeps the file: the rows by their numbers, the column by its name there.",
    "`cellFaultText(fault, { language: \"zh\" })` says it in Chinese.",
    "",
    ...table(
      ["code", "English", "中文"],
      Object.values(cellExamples).map((each) => [`\`${each.code}\``, each.message, cellFaultText(each, zh)]),
    ),
    "",
  ].join("\n");
}

function coded(code: string, values: object): string {
  const shown = JSON.stringify(values, (name, value: unknown) => (name === "fault" ? "…" : value));
  return `\`${code}\`${shown === "{}" ? "" : ` \`${shown}\``}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}
