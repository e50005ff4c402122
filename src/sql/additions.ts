import { scaledOf, tenTo, type NumberStep, type Step } from "../plan/index.js";
import { indexOf, type PolicyDefinition } from "../policy/index.js";
import { balanceNames, type BalanceName } from "../statement/index.js";
import { stateOf, type SqlColumn, type StepPrinter } from "./print-step.js";
import { decimalText, personOf, tableName, type SqlInput } from "./sql-input.js";
import type { SqlAdjustments, SqlCarryIns } from "./sql-table.js";

/** Sums of amounts beyond this are for settle: they are no wages. */
const most = tenTo(18);

const balances = {
  carriedDraw: "draw",
  carriedProtection: "protection",
  carriedRounding: "rounding",
} as const satisfies Record<string, BalanceName>;

/** The tables that are joined to statements, or to rows that are such: what is added to each person, and carried in. */
export function additionJoins(input: SqlInput, policy: PolicyDefinition, person: string, printer: StepPrinter): string {
  const { adjustments, carryIns, dialect } = input;
  const joined = (of: SqlAdjustments | SqlCarryIns, alias: string, sums: readonly string[]) => {
    const under = of.policy === undefined || input.policies.length === 1
      ? ""
      : ` WHERE ${dialect.text(`src.${dialect.quoted(of.policy)}`)} = ${dialect.literal(policy.id)}`;
    const whose = dialect.text(`src.${dialect.quoted(of.person ?? "person")}`);
    return `\n  LEFT JOIN (\n    SELECT ${whose} AS whose,\n      ${sums.join(",\n      ")}\n`
      + `    FROM ${tableName(of, dialect)} AS src${under} GROUP BY ${whose}\n  ) AS ${alias} ON ${alias}.whose = ${person}`;
  };
  const sums = (of: SqlAdjustments | SqlCarryIns, name: string, where: string | null, isBalance: boolean) => {
    const { isRead, units, type } = amountOf(of, policy, input, printer);
    const isSound = isBalance ? `${isRead} AND src.${dialect.quoted(of.amount.column ?? "amount")} >= 0` : isRead;
    const counts = where === null ? "" : ` AND ${where}`;
    return [
      `SUM(CASE WHEN ${isSound}${counts} THEN ${units} ELSE ${printer.cast("0", type)} END) AS ${name}`,
      `MAX(CASE WHEN ${isSound} THEN 0${where === null ? "" : ` WHEN NOT (${where}) THEN 0`} ELSE 1 END) AS ${name}_unread`,
    ];
  };
  const isKept = (of: SqlAdjustments) => {
    const line = `coalesce(${dialect.text(`src.${dialect.quoted(of.line ?? "line")}`)}, '')`;
    return policy.protected.length === 0 ? "1 = 0" : `${line} IN (${policy.protected.map((name) => dialect.literal(name)).join(", ")})`;
  };
  return (adjustments === null ? "" : joined(adjustments, "adjusted", [
    ...sums(adjustments, "total", null, false),
    ...sums(adjustments, "kept", isKept(adjustments), false),
    ...sums(adjustments, "others", `NOT (${isKept(adjustments)})`, false).slice(1),
  ])) + (carryIns === null ? "" : joined(
    carryIns,
    "carried",
    balanceNames.flatMap((name) =>
      sums(carryIns, name, `coalesce(${dialect.text(`src.${dialect.quoted(carryIns.balance ?? "balance")}`)}, '') = '${name}'`, true)
    ),
  ));
}

/** What is added to a statement, of the tables that are joined. */
export function additionColumns(
  step: NumberStep & { readonly op: "addition" },
  policy: PolicyDefinition,
  { adjustments, carryIns }: SqlInput,
  printer: StepPrinter,
): readonly SqlColumn[] {
  const isCarried = step.what !== "adjustments" && step.what !== "protectedAdjustments";
  const type = printer.typeOf(step);
  const sum = step.what === "adjustments"
    ? "adjusted.total"
    : step.what === "protectedAdjustments"
    ? "adjusted.kept"
    : `carried.${balances[step.what]}`;
  const isThere = (isCarried ? carryIns : adjustments) !== null;
  const value: SqlColumn = [
    printer.valueOf(step),
    isThere ? printer.cast(`CASE WHEN ${isFew(sum)} THEN coalesce(${sum}, 0) ELSE 0 END`, type) : printer.cast("0", type),
  ];
  const state = stateOf(step);
  if (state === null) return [value];
  const { rounding } = policy;
  const multiple = step.what === "carriedRounding" && rounding?.carry === true ? indexOf(policy).numbers.of(rounding.multiple) : null;
  // No more can have been cut off than the multiple.
  const units = multiple === null ? null : scaledOf(multiple);
  const isTooMuch = units === null ? "" : ` OR coalesce(${sum}, 0) >= ${units.value * tenTo(step.scale - units.scale)}`;
  const isUnread = `coalesce(${sum}_unread, 0) = 1 OR NOT (${isFew(sum)})${isTooMuch}`;
  return [value, [state, isThere ? `CASE WHEN ${isUnread} THEN 3 ELSE 0 END` : "0"]];
}

/** Whether an adjustment of somebody could not be read. */
export function unreadAdjustment(step: Step & { readonly op: "told" }, { adjustments }: SqlInput): string {
  if (adjustments === null) return "0";
  const [sum, own] = step.what.of === "unreadProtectedAdjustment" ? ["kept", "kept"] : ["total", "others"];
  return `CASE WHEN coalesce(adjusted.${own}_unread, 0) = 1 OR NOT (${isFew(`adjusted.${sum}`)}) THEN 1 ELSE 0 END`;
}

function isFew(sum: string): string {
  return `coalesce(${sum}, 0) BETWEEN -${most} AND ${most}`;
}

/** An amount in units of the currency's last place, where it can be read, in a type that holds as many as there may be. */
function amountOf(
  of: SqlAdjustments | SqlCarryIns,
  { currency: { places } }: PolicyDefinition,
  { dialect, mostRows, carryIns }: SqlInput,
  printer: StepPrinter,
) {
  const named = of === carryIns ? "carryIns" : "adjustments";
  const { precision, scale, column = "amount" } = of.amount;
  const kept = Math.min(scale, places);
  const type = printer.type({ path: [named, "amount"] }, tenTo(precision + places) * BigInt(mostRows));
  const end = tenTo(precision) - 1n;
  const ends = [decimalText(-end, scale), decimalText(end, scale)] as const;
  const { isSound, units } = dialect.reading(`src.${dialect.quoted(column)}`, ends, kept, type);
  const factor = tenTo(places - kept);
  return { isRead: `coalesce(${isSound}, 1 = 0)`, units: factor === 1n ? units : `${units} * ${factor}`, type };
}

/** Amounts that are nobody's: of a person who has no statement, of no policy, or of a balance that there is not. */
export function rejectedAmounts(input: SqlInput): readonly string[] {
  const { policies, people, dialect, mostRows } = input;
  return ([["adjustments", input.adjustments], ["carryIns", input.carryIns]] as const).flatMap(([from, of]) => {
    if (of === null) return [];
    const table = `${tableName(of, dialect)} AS src`;
    const whose = dialect.text(`src.${dialect.quoted(of.person ?? "person")}`);
    const named = of.policy === undefined ? null : dialect.text(`src.${dialect.quoted(of.policy)}`);
    const isNone = `${whose} IS NULL OR ${dialect.isBlank(whose)}`;
    const ids = policies.map(({ id }) => dialect.literal(id));
    const asked = policies.length === 1 || people.policy === undefined ? [null] : ids;
    const unknown = asked.map((policy) => {
      const there = policy === null ? "" : ` AND ${dialect.text(`named.${dialect.quoted(people.policy ?? "")}`)} = ${policy}`;
      const here = policy === null || named === null ? "" : `${named} = ${policy} AND `;
      const known = `SELECT ${personOf(input, "named")} FROM ${tableName(people, dialect)} AS named WHERE ${
        personOf(input, "named")
      } IS NOT NULL${there}`;
      return `  SELECT '${from}', ${whose}, 1, CASE WHEN ${isNone} THEN 'invalid_id' ELSE 'unknown_person' END, NULL FROM ${table}\n`
        + `  WHERE ${here}(${isNone} OR ${whose} NOT IN (${known}))`;
    });
    const balance = from === "carryIns" ? dialect.text(`src.${dialect.quoted((of as SqlCarryIns).balance ?? "balance")}`) : null;
    return [
      ...unknown,
      `  SELECT '${from}', NULL, COUNT(*), 'too_large', NULL FROM ${table} HAVING COUNT(*) > ${mostRows}`,
      ...(named === null ? [] : [
        `  SELECT '${from}', ${whose}, 1, 'unknown_policy', NULL FROM ${table}\n  WHERE ${named} NOT IN (${ids.join(", ")})${
          policies.length === 1 ? "" : ` OR ${named} IS NULL`
        }`,
      ]),
      ...(balance === null ? [] : [
        `  SELECT '${from}', ${whose}, 1, 'invalid_choice', NULL FROM ${table}\n`
        + `  WHERE ${balance} IS NULL OR ${balance} NOT IN (${balanceNames.map((name) => `'${name}'`).join(", ")})`,
      ]),
    ];
  });
}
