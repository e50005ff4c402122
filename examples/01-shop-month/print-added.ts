import type { AddedLine } from "jixiao";
import type { Month, Statement } from "./month.js";
import { grouped, signed } from "./print-figures.js";
import { lineLabel } from "./print-lines.js";
import { table } from "./print-table.js";

const kinds: Readonly<Record<AddedLine["kind"], string>> = {
  adjustment: "手工调整 adjustment",
  draw: "预支 draw",
  cap: "封顶 cap",
  floor: "保底 floor",
  carryIn: "上月结转 carried in",
  protection: "底薪保护 protection",
  rounding: "取整 rounding",
};

/** What was added after the lines, in the order in which it was worked out. Who has no draw is not listed for having none. */
export function printAdded(month: Month): string[] {
  return table(
    [
      ["工号", "姓名", "类别", "项目", "增减", "原因", "经办"],
      ["id", "name", "kind", "line", "amount", "reason", "by"],
      ...month.statements.flatMap(({ person, name, added, balances }) =>
        added
          .filter(({ state }) => state !== "notApplicable")
          .map(({ kind, label, amount, note, by }) => [
            String(person),
            name ?? "",
            kinds[kind],
            kind === "adjustment" ? lineLabel(label) : "",
            amount === null ? "pending" : signed(amount),
            note ?? left(kind, balances),
            by ?? "",
          ])
      ),
    ],
    ["left", "left", "left", "left", "right", "left", "left"],
  );
}

function left(kind: AddedLine["kind"], { draw, protection }: Statement["balances"]): string {
  if (kind === "adjustment") return "";
  return `结转 left ${grouped((kind === "draw" ? draw : protection) ?? "?")}`;
}
