import { metrics } from "../../src/index.js";
import { readRows, type CellFault } from "../../src/rows/index.js";
import { untyped } from "./untyped.js";

const of = metrics({ person: { gmv: "money", wait: "hours", open: "count" } });

/** What a file with these rows is told, in which every column stands but those that are replaced. */
function told(...rows: readonly unknown[]): CellFault {
  const { faults } = readRows(untyped(rows), {
    for: of,
    columns: {
      id: "工号",
      team: { from: "店铺", values: { 一店: "s1" } },
      name: "姓名",
      gmv: "成交额",
      wait: { from: "等待", clock: "h:mm:ss" },
      open: "未结",
    },
  });
  const [fault] = faults;
  if (fault === undefined) throw new Error("nothing was told");
  return fault;
}

const li = { 工号: "li", 店铺: "一店", 姓名: "李雷", 成交额: "128000.50", 等待: "1:00:00", 未结: "3" };
const failing = Object.defineProperty({ ...li }, "成交额", {
  enumerable: true,
  get: () => {
    throw new Error("no longer open");
  },
});
const { 成交额: _, ...without } = li;

/** A fault of each code that a cell may have: the compiler holds that none is missing. */
export const cellExamples: { readonly [Code in CellFault["code"]]: CellFault } = {
  not_an_object: told(["li"], li),
  unreadable: told(failing),
  missing_reading: told({ ...li, 成交额: "" }),
  not_a_number: told({ ...li, 成交额: "待核" }),
  number_out_of_range: told({ ...li, 成交额: "1234567890123456" }),
  too_many_places: told({ ...li, 等待: "1:00:01" }),
  invalid_time: told({ ...li, 等待: new Date(0) }),
  invalid_text: told({ ...li, 姓名: {} }),
  invalid_id: told({ ...li, 工号: 1.5 }),
  invalid_choice: told({ ...li, 店铺: "二店" }),
  used_twice: told({ ...without, "成交额 ": 1, " 成交额": 2 }),
  missing_column: told({ ...without, 成交金额: 1 }),
  ambiguous_number: told({ ...li, 成交额: "3.000" }),
  wrong_encoding: told({ ...li, 姓名: "\uFFFD\uFFFD\uFFFD" }),
  unstated_total: told(li, { ...li, 工号: "合计" }),
};
