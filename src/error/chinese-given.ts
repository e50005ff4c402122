import { list, nounInChinese, nouns, unitInChinese } from "./chinese-terms.js";
import type { Given, GivenWords } from "./given.js";
import { madeOnce } from "./made-once.js";
import { quoted } from "./safe-text.js";
import { wordsFor } from "./words-for.js";

const words = madeOnce((): GivenWords => ({
  nothing: "空缺",
  several: "不止一个",
  an_array: "数组",
  an_object: "对象",
  an_instance_of_a_class: "某个类的实例",
  an_object_that_cannot_be_read: "无法读取的对象",
  a_Date: "日期对象",
  a_symbol: "符号",
  a_function: "函数",
  a_huge_bigint: "过大的整数",
  an_error: "错误",
  a_cycle: "循环引用",
  a_larger_document: "更大的文档",
  a_document_nested_deeper: "嵌套更深的文档",
  a_document_with_more_faults_than_can_be_told: "错误多得无法一一列出的文档",
  a_formula_nested_deeper: "嵌套更深的公式",
  a_larger_policy: "更大的方案",
  more_entries: "更多的项",
  more_records: "更多的记录",
  references_that_multiply: "成倍增加的引用",
  something_of_one_person: "某一个人的数据",
  a_rank_or_a_prize: "名次或奖金",
  a_reading_of_a_person: "个人的读数",
  readings_of_a_person_and_of_a_team: "个人的读数和团队的读数",
  a_metric_of_a_person: "个人的指标",
  a_metric_of_a_team: "团队的指标",
  a_scorecard_without_grades: "未设等级的计分卡",
  no_items_that_count: "没有计分的考核项",
  no_such_row: "没有这样的数据行",
  a_row_of_nothing: "空行",
  other_readings: "其他读数",
  no: ({ of }) => `没有${nounInChinese(of)}`,
  nothing_for: ({ names }) => `没有 ${list(names)} 的值`,
  the_lowest_grade_from: ({ from }) => `最低等级从 ${from} 起`,
  the_error: ({ message }) => `错误 ${quoted(message)}`,
  count: ({ count, of }) => `${count} ${nouns[of]}`,
  more: ({ count }) => `另有 ${count} 个`,
  levels: ({ depth }) => `${depth} 层的引用`,
  from_to: ({ from, to }) => `从 ${from} 到 ${to}`,
  one_then: (given) => `先 ${given.first}，后 ${given.next}`,
  unit: ({ unit }) => unitInChinese(unit),
  units: ({ first, second }) => `${unitInChinese(first)} 和 ${unitInChinese(second)}`,
  two: ({ first, second }) => `${first} 和 ${second}`,
  parameter_in: ({ parameter, unit }) => `${parameter}（${unitInChinese(unit)}）`,
  metric_of: ({ metric, scope }) => `${metric}（${scope === "team" ? "团队" : "个人"}指标）`,
  sum_of_no_records: ({ sum }) => `没有记录，合计却为 ${sum}`,
}));

/** What came in, in Chinese. */
export function givenInChinese(given: Given): string {
  return wordsFor(given, words());
}
