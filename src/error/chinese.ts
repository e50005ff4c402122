import { givenInChinese } from "./chinese-given.js";
import { list, nouns, unitInChinese, unitList } from "./chinese-terms.js";
import type { Expected, Fault, HintWords, Verb, VersionDays } from "./fault.js";
import { madeOnce } from "./made-once.js";
import { ownOptions } from "./own-fields.js";
import { pathText } from "./path.js";
import { quoted } from "./safe-text.js";
import { wordsFor } from "./words-for.js";
import type { FaultWords } from "./words.js";

const hints: HintWords = {
  empty_cell: "没有可统计的内容时，空单元格应写作 null",
  percent: "12.5% 应写作 0.125",
  thousands: "不要使用千位分隔符",
};

const verbs: Readonly<Record<Verb, string>> = {
  add: "相加",
  "give grades both": "同时作为各等级的值",
  subtract: "相减",
  "choose between": "二选一",
  "prorate with": "折算",
  compare: "比较",
  round: "一起取整",
};

const noRows = { nobody: "团队中无人适用", not_among: "本行不参与分配", no_shares: "所有份额均为 0" };

/** The words of faults and reasons in Chinese. Reached from `faultText` and `reasonText` alone: messages are English. */
export const chinese = madeOnce((): FaultWords => ({
  faults: {
    missing_reading: "缺少读数",
    not_a_number: "不是数字",
    number_out_of_range: "数字的位数过多",
    too_many_places: "小数位数超过该单位所允许的",
    unreadable: "读取失败",
    unknown_team: "没有这个团队",
    ambiguous_team: "有多行数据都称是这个团队",
    not_an_object: "不是对象",
    not_a_list: "不是列表",
    invalid_id: "不是有效的编号",
    duplicate_id: "有多行数据使用同一编号",
    unknown_person: "没有这个人",
    ambiguous_person: "有多张明细与之对应，无法确定是哪一张",
    rows_disagree: "各行数据不一致",
    unknown_policy: "没有这个方案",
    invalid_period: "不是有效的周期",
    invalid_kind: "此处不能使用这种类型",
    invalid_name: "不能使用这个名称",
    invalid_text: "不是有效的文本",
    invalid_date: "不是有效的日期",
    invalid_time: "不是有效的时间",
    no_version: "没有生效的版本",
    several_versions: "有多个版本同时生效",
    invalid_choice: "不在可选范围之内",
    invalid_count: "这个数量无法满足",
    invalid_places: "不是有效的小数位数",
    invalid_multiple: "不能按它取整",
    invalid_currency: "没有这个币种",
    unknown_field: "没有这个字段",
    empty: "内容为空",
    used_twice: "同一个名称用了两次",
    unknown_name: "没有这个名称",
    unit_mismatch: "单位不一致",
    misplaced: "不能用在此处",
    too_deep: "嵌套过深",
    too_large: "过大",
    implausible: "数值不合情理",
    too_many_steps: "步骤太多",
    more_faults: "还有更多同类错误",
    circular: "引用了自身",
    not_rising: "没有依次递增",
    not_positive: "数值过小",
    not_covered: "有未覆盖的部分",
    weights_not_100: "权重之和不是 100",
    not_told: "没有说明",
  },
  expected: {
    text: "文本",
    text_that_is_not_blank: "非空文本",
    a_list: "列表",
    an_object: "对象",
    a_function: "函数",
    a_condition: "条件",
    a_number_or_a_quantity: "数字或数值公式",
    a_curve_or_bands: "折线表或分段表",
    a_kind_of_the_grammar: "语法中的某种类型",
    data_that_can_be_read: "可以读取的数据",
    references_that_come_to_an_end: "有尽头的引用",
    none_beyond_those_that_are_told: "没有更多：其余不再一一列出",
    each_bound_above_the_one_before: "每个界限都大于前一个",
    a_value_for_each_grade: "每个等级都有对应的值",
    a_scorecard_with_grades: "设有等级的计分卡",
    at_least_one_item_that_counts: "至少一个计分的考核项",
    no_weights_where_marks_are_added: "不设权重：各项得分直接相加",
    neither_weight_nor_pass_mark_of_what_does_not_count: "不设权重和及格线：该项不计分",
    full_marks_above_zero: "大于 0 的满分",
    a_critical_score_or_a_critical_grade: "关键项未达标时的得分或等级：二者只取其一",
    no_weight_where_no_sum_of_ranks_is_taken: "不设权重：总排名不按名次之和计算",
    everyone_under_the_policy_where_teams_compete: "方案下的全体：团队之间的 PK 不限于团队之内",
    what_comes_from_no_contest: "不来自 PK 的内容",
    an_id_that_is_no_column_of_every_row: "不与每行固有的列重名的编号",
    the_id_of_a_team_of_the_period: "本周期内某个团队的编号",
    a_team_that_one_row_describes: "只由一行数据描述的团队",
    the_id_of_a_policy_of_the_settlement: "一同核算的某个方案的编号",
    one_currency: "同一币种",
    one_amount_in_every_row_of_the_person: "此人各行中一致的金额",
    one_reading_in_every_row_of_the_team: "团队各行中一致的读数",
    only_readings_of_a_team_in_what_is_checked_once_a_team: "每个团队只考核一次的内容，其中只能有团队读数",
    a_law_that_can_be_checked: "能够检验的规律",
    two_settlements_of_one_period: "同一周期的两份核算结果",
    a_policy_with_a_floor_or_an_amount: "设有保底的方案，或一个金额",
    an_answer_of_the_function_that_reads_the_record: "读取记录的函数所给出的答案",
    a_row_with_something_in_it: "有内容的行",
    a_share_above_0_and_at_most_1: "大于 0 且不超过 1 的比例",
    only_what_was_added_to_be_removed: "只撤销加入过的内容",
    readings_that_can_be_undone: "可以撤销的读数",
    rows_in_the_order_of_their_ids: "按编号的码位顺序排列的行",
    a_policy_or_policies_or_metrics_by_name: "一个方案、方案的列表，或按名称给出的指标",
    what_the_column_is_called_in_the_file: "文件中的列名",
    a_column_of_numbers: "数字列",
    a_column_of_times: "时间列",
    settle_of_the_same_rows_which_tells_the_faults: "用 settle 结算同样的行，其结果会列出错误",
    no_more_rows_than_were_said: "不超过所声明的行数",
    a_contest_within_teams_since_any_other_needs_everybody: "团队内的 PK（其他 PK 需要所有人同时在场）",
    what_is_added_to_somebody_together_with_their_rows: "某人的调整和结转与其行在同一次调用中给出",
    columns_of_decimals_or_whole_numbers_and_ids_of_text_or_whole_numbers: "小数或整数类型的数据列，以及文本或整数类型的编号列",
    nothing_beside_always: "always 之外没有其他选项",
    a_text_that_means_one_of_the_two: "只表示两者之一的文本",
    a_mark_without_digits_blanks_signs_brackets_points_and_commas: "不含数字、空白、正负号、括号、点和逗号的标记",
    another_sign_than_that_before_the_decimals: "与小数点不同的符号",
    well_formed_text: "不含 U+0000 的规范 Unicode 文本",
    name: "未被 JavaScript 保留、也不会被当作整数移到最前的名称",
    name_once_normalised: "每个名称只出现一次：另有一个名称字母相同，只是码位写法不同",
    currency: "ISO 4217 货币代码，例如 \"CNY\"，或 { code, places }",
    row_key: "键：规范的文本、安全整数或 null",
    weights_100: "恰好 100，或使用选项 weights: \"relative\"",
    factor_or_overall: "某个 PK 要素，或设有总排名的 PK",
    in_line_or_step: "方案的工资项或结算步骤：其他位置尚无工资项的结果",
    in_pay_line: "工资项之内、条件之外：被门槛取消或暂缓的数额须在发放处显示",
    same_for_team: "对整个团队都相同的内容：团队的读数、参数和合计",
    one_row: "只读取一行数据的内容：此处要读取其他人的数据，请用 settle",
    ranges_in_order: "依次排列的时间段，每段的结束都晚于开始；跨零点的算作两段",
    verdict: "null（成立）、\"irrelevant\"（不适用），或一句说明：文字，或 { en, zh }",
    metric_range: "两个数字，小的在前，没有的一端为 null，例如 [0, 31]",
    a_range_with_an_end: "至少有一端的范围",
    only_readings_and_parameters_of_one_row: "只用到同一行的读数和参数",
    readings_all_of_a_person_or_all_of_a_team: "全部属于个人、或全部属于团队的读数",
    expectations_that_drawn_rows_can_meet: "生成的数据行能够满足的预期",
    a_metric_of_a_person: "个人的指标",
    a_metric_of_a_team: "团队的指标",
    reading_from_to: ({ unit, from, to }) =>
      `${from === undefined ? `不大于 ${to}` : to === undefined ? `不小于 ${from}` : `${from} 至 ${to}`} 的数字（${unitInChinese(unit)}）`,
    expectation: ({ name }) => `彼此相符的读数（方案的预期：${quoted(name)}）`,
    one_of: ({ choices, meant }) => (meant === undefined ? `${list(choices)} 之一` : `${meant}（拼写是否有误？）`),
    something_such_as: ({ examples }) => `例如 ${examples.join(" 或 ")}`,
    something_made_by: ({ by }) => `由 ${by} 得到的内容`,
    an_entry_of_the: (expected) => `方案的 ${expected.list} 之一`,
    a_list_of: ({ of }) => (typeof of === "string" ? `${nouns[of]}的列表` : `由 ${list(of)} 组成的列表`),
    an_object_with: ({ fields }) => `含有 ${list(fields)} 的对象`,
    at_least_one: ({ of }) => `至少一个${nouns[of]}`,
    at_most: ({ most, of }) => `至多 ${most}${of === undefined ? "" : ` ${nouns[of]}`}`,
    a_quantity_in: ({ units }) => `单位为 ${unitList(units)} 的数值`,
    one_meaning_of_the_id_in_the: ({ place }) => `在${place === "policy" ? "方案" : "一同核算的各方案"}中含义唯一的编号`,
    a_grade_for_every_score_from: ({ from }) => `从 ${from} 起每个得分都有等级`,
    a_version_of: (expected) => `方案 ${expected.id} 的某个版本`,
    no_moment_before: ({ moment }) => `不早于 ${moment} 的时刻`,
    id: ({ orNull, column }) => `非空文本或安全整数${orNull ? "，或 null" : ""}${orColumn(column)}`,
    own_row_id: ({ rows, ofPeople }) => `独有的编号：有 ${rows} 行使用它${ofPeople ? "；同一个人的多行应各有编号，并写明同一 person" : ""}`,
    each_once: ({ of }) => `每个${nouns[of]}只出现一次`,
    name_of: ({ of, in: place, known }) => `${nouns[place]}中的${nouns[of]}${known === undefined ? "" : `（${list(known)}）`}`,
    object_by: ({ of, each }) => `对象，每个${nouns[each]}对应一个${nouns[of]}`,
    whole_number: ({ from, to, or }) =>
      `${to === undefined ? `不小于 ${from} 的整数` : `${from} 到 ${to} 的整数`}${or === undefined ? "" : `，或 ${or}`}`,
    decimal: ({ hint }) => `十进制数，例如 12.5 或 "12.50"${hint === undefined ? "" : `；${hints[hint]}`}`,
    reading: ({ unit, or, example, hint, column }) =>
      `数字（${unitInChinese(unit)}）${or === "null" ? "或 null" : "、null 或空缺"}${example === true ? "，例如 12.5 或 \"12.50\"" : ""}${
        hint === undefined ? "" : `；${hints[hint]}`
      }${orColumn(column)}`,
    digits: ({ before, after, ofResult }) => `小数点前至多 ${before} 位、小数点后至多 ${after} 位${ofResult ? "的结果：请先取整" : ""}`,
    balance_under: ({ multiple }) => `小于 ${multiple}，即应发取整的倍数：扣下的零头不会更多`,
    down_to_carry: "截尾：只有截尾扣下的零头才能结转",
    decimals: ({ unit, most }) => `至多 ${most} 位小数（${unitInChinese(unit)}）`,
    above_zero: ({ of }) => `大于 0 的${nouns[of]}`,
    zero_or_more: ({ of, for: whose }) => `不小于 0 的${nouns[of]}${whose === undefined ? "" : `（${whose}）`}`,
    score_between: ({ from, to }) => `${from} 到 ${to} 的得分`,
    one_unit: ({ verb, units: [first, second] }) => `同一单位：${unitInChinese(first)} 与 ${unitInChinese(second)} 不能${verbs[verb]}`,
    one_factor_with_unit: ({ units: [left, right], perUnit }) =>
      `至多一个因数带有比率以外的单位：${unitInChinese(left)} 与 ${unitInChinese(right)} 不能相乘${
        perUnit ? "：请用 perUnit 按单价计算" : ""
      }`,
    count_or_time: ({ unit }) =>
      `个数或时间：${unitInChinese(unit)} 不能按单价计算，请用 times${unit === "ratio" ? " 与金额相乘，例如 money(1000)" : ""}`,
    amount_paid: ({ unit }) => `金额：这是要发放的数额${unit === "ratio" ? "，比率须与金额相乘，例如 times(money(1000), …)" : ""}`,
    number_or_parameter: "数字，或方案的参数：因行而异的请用 slice、when 与 times 表达",
    of_policy_alone: ({ per }) => `只属于方案的参数：${per === "team" ? "因团队而异" : "因人而异"}的请用 slice、when 与 times 表达`,
    parameter_in: ({ units }) => `单位为 ${unitList(units)} 的参数`,
    day_from: ({ from }) => `${from} 或以后的日期`,
    version_in_force: ({ near }) => `有版本生效的日期：${near.length === 0 ? "没有任何版本" : versionsText(near)}`,
    one_version: ({ inForce }) => `只有一个版本生效的日期，而非 ${versionsText(inForce)}`,
    person_with_statement: ({ under }) => `${under === undefined ? "本周期内" : `在方案 ${under} 下`}有工资明细的人`,
    not_rejected: (expected) => `数据行未被退回的人：${chineseFault(expected.fault)}`,
    moment: ({ from1973 }) =>
      `带时差的 ISO 8601 文本，例如 "2026-11-03T09:00:00+08:00"，或 1970 年以来的整毫秒数${
        from1973 ? "，不早于 1973 年；若为秒数，请乘以 1000" : ""
      }`,
    least_step: ({ reading, unit }) => `${reading}（${unitInChinese(unit)}）的最小变动单位，例如 0.001：该指标没有写明小数位数`,
    steps_of: ({ most, step }) => `至多 ${most} 个 ${step} 的步长`,
    time_metric: ({ unit, inSeconds }) => `数字（${unitInChinese(unit)}）：时长须用${inSeconds ? "以秒为单位" : "以时间为单位"}的指标`,
    tally_with: ({ scope }) => `含有 ${scope} 的统计，由它说明记录属于哪个${scope === "team" ? "团队" : "人"}`,
    state_of: ({ tally, fromText }) => `统计 ${tally} 的状态${fromText ? "：请先用 JSON.parse 解析" : ""}`,
    exact_texts: ({ width }) => `由 ${width} 个精确的十进制文本组成的列表`,
    pairs: ({ most, of }) => `至多 ${most} 对按序排列的${of === "text" ? "文本" : "整数"}及其出现次数`,
    for_readings: ({ expected, readings, more }) =>
      `${expectedText(expected)}（用于 ${list(readings)}${more === 0 ? "" : ` 等 ${readings.length + more} 个读数`}）`,
    cells: ({ width }) => `${width} 个单元格：文本、有限的数字或 null`,
    fewer_places: ({ most }) => `无论读数如何，小数位数都不超过 ${most} 位的数：请先对其组成部分取整`,
    narrower: ({ most }) => `无论读数如何，运算中的数字都不超过 ${most} 位：请写明其读数的位数，或对其组成部分取整`,
    range_with_reading: ({ step }) => `其中有读数的取值范围：读数的间隔为 ${step}`,
  },
  reasons: {
    null_reading: (reason) => `${reason.id} 的读数为空`,
    zero_divisor: ({ of }) => `${of === null ? "除数" : `除数 ${of} `}为 0`,
    no_value: ({ at, target }) => `表中没有与 ${at}${target === undefined ? "" : `（目标 ${target}）`} 对应的值`,
    no_target: ({ target }) => `目标为 ${target}，没有大于 0 的目标`,
    no_rows: ({ why }) => noRows[why],
    no_item: ({ scorecard, weight, marks, minimum }) =>
      weight !== undefined
        ? `${scorecard} 中有读数的权重仅 ${weight}，不足 ${minimum}`
        : marks !== undefined
        ? `${scorecard} 中有读数的各项满分合计仅 ${marks}，不足 ${minimum}`
        : `${scorecard} 没有考核项适用`,
    not_eligible: ({ contest, factor, since }) =>
      `没有 ${contest}${factor === undefined ? " " : ` 中 ${factor} `}的参赛资格${
        since === undefined ? "" : `，因为 ${wordsFor(since, chinese().reasons)}`
      }`,
    too_few_entrants: ({ contest, minimum, of }) => `${contest} 参与排名的不足 ${minimum} ${of === "teams" ? "个团队" : "人"}`,
    no_entrant: ({ contest, why }) =>
      why === "no_team" ? `${contest} 为团队之间的 PK，本行没有团队` : `团队中无人属于 ${contest} 所在的方案`,
    not_ranked: ({ contest }) => `在 ${contest} 中没有名次`,
  },
}));

/** A fault in Chinese, in one sentence. */
export function chineseFault(fault: Fault): string {
  const { code, path, value, given, expected } = ownOptions(fault);
  const where = path.length === 0 ? "" : `${pathText(path)}：`;
  const came = given === undefined ? value : givenInChinese(given);
  return `${where}${wordsFor({ code }, chinese().faults)}：实际为 ${came}，应为 ${expectedText(expected)}`;
}

function expectedText(expected: Expected): string {
  return wordsFor(expected, chinese().expected);
}

function orColumn(meant: string | undefined): string {
  return meant === undefined ? "" : `；是否指 ${quoted(meant)} 列？`;
}

function versionsText(versions: readonly VersionDays[]): string {
  return versions.map(({ version, from, to }) => {
    const days = [from === undefined ? "" : `自 ${from} 起`, to === undefined ? "" : `至 ${to} 止`].filter((text) => text !== "")
      .join("，");
    return `版本 ${version}（${days || "始终有效"}）`;
  }).join(" 和 ");
}
