import { trimCell } from "./trim-cell.js";

/** What files call a row that is a sum of others, alone in its cell or before what it counts: `合计（5人）`, `Total: 5`. */
const total = /^(?:合计|总计|小计|总和|汇总|共计|合計|總計|小計|(?:grand |sub[- ]?)?totals?|gesamt|summe)(?:$|\s*[:：(（[【\d])/i;

/** Whether a cell says that its row is a total. */
export function isTotalWord(cell: unknown): boolean {
  return typeof cell === "string" && total.test(trimCell(cell).replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, ""));
}
