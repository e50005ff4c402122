import { faultText, reasonText } from "../../src/index.js";
import { faultOf } from "../../src/error/build-fault.js";
import { expectedExamples, faultExamples, reasonExamples } from "./examples.js";

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
        const shown = JSON.stringify(values, (name, value: unknown) => (name === "fault" ? "…" : value));
        const [en, inChinese] = ["expected ", "应为 "].map((mark, index) => {
          const told = faultOf("invalid_choice", [], "x", said);
          const text = index === 0 ? told.message : faultText(told, zh);
          return text.slice(text.indexOf(mark) + mark.length);
        });
        return [`\`${code}\`${shown === "{}" ? "" : ` \`${shown}\``}`, en ?? "", inChinese ?? ""];
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
  ].join("\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}
