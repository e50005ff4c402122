import { tenTo, type NumberStep, type Race } from "../plan/index.js";
import { dialects, type Dialect } from "./dialect.js";
import { stateOf, type SqlColumn, type StepPrinter } from "./print-step.js";
import { roundedQuotient } from "./rounded-quotient.js";

/** The columns of a race, query after query: who is in it, how they stand, and whether that counts. */
export function raceColumns(race: Race, printer: StepPrinter): readonly (readonly SqlColumn[])[] {
  const { id, entry, group, domain, tieBreakers, order, minimumEntrants, onFault, outside, entrants } = race;
  const entered = stateOf(entry) ?? "0";
  const isOfTeams = domain.of === "teams";
  const out = [
    ...(isOfTeams ? ["team_no < 0"] : []),
    ...(entrants === null ? [] : [`${printer.valueOf(entrants)} <> 1`]),
  ];
  const e = `e${id}`;
  const known = (step: NumberStep) => (stateOf(step) === null
    ? printer.valueOf(step)
    : `CASE WHEN ${stateOf(step)} = 0 THEN ${printer.valueOf(step)} ELSE 0 END`);
  const within = group === "team" ? "team_no, " : "";
  const ofGroup = group === "team" ? "(PARTITION BY team_no)" : "()";
  const keys = [
    { by: printer.valueOf(entry), order },
    ...tieBreakers.flatMap(({ step, order: direction }) => [
      ...(stateOf(step) === null ? [] : [{ by: `CASE WHEN ${stateOf(step)} = 0 THEN 0 ELSE 1 END`, order: "lowest" as const }]),
      { by: known(step), order: direction },
    ]),
  ];
  const ordered = `(PARTITION BY ${within}${e} ORDER BY ${
    keys.map(({ by, order: of }) => `${by} ${of === "highest" ? "DESC" : "ASC"}`).join(", ")
  })`;
  // Whoever is tied so far is asked the next tie-breaker, and nobody else.
  const asked = tieBreakers.flatMap(({ step }, index): readonly SqlColumn[] => {
    if (stateOf(step) === null) return [];
    const before = [
      printer.valueOf(entry),
      ...tieBreakers.slice(0, index).flatMap((each) => [stateOf(each.step) ?? "0", known(each.step)]),
    ];
    const tied = `COUNT(*) OVER (PARTITION BY ${within}${e}, ${before.join(", ")})`;
    return [[`t${id}_${index}`, `CASE WHEN ${e} = 0 AND ${stateOf(step)} = 3 AND ${tied} > 1 THEN 1 ELSE 0 END`]];
  });
  const f = `f${id}`;
  const hasOutside = outside === "entries" ? `${f} = 1` : "1 = 0";
  const hasFault = onFault === "pending" ? `${f} = 1` : "1 = 0";
  const lost = asked.map(([name]) => `MAX(${name}) OVER ${ofGroup} = 1`).join(" OR ");
  const unknown = group === "team" ? "WHEN team_no < 0 THEN 3 " : isOfTeams ? "WHEN team_no = -1 THEN 1 WHEN team_no = -2 THEN 3 " : "";
  return [
    [[e, out.length === 0 ? entered : `CASE WHEN ${out.join(" OR ")} THEN 1 ELSE ${entered} END`]],
    [
      [f, `MAX(CASE WHEN ${e} = 3 THEN 1 ELSE 0 END) OVER ${ofGroup}`],
      [`m${id}`, `SUM(CASE WHEN ${e} = 0 THEN 1 ELSE 0 END) OVER ${ofGroup}`],
      [`n${id}`, `SUM(CASE WHEN ${e} <> 1 THEN 1 ELSE 0 END) OVER ${ofGroup}`],
      [`r${id}`, `RANK() OVER ${ordered}`],
      [`d${id}`, `DENSE_RANK() OVER ${ordered}`],
      // The last place that those who are tied fill: the same window.
      [`l${id}`, `COUNT(*) OVER ${ordered}`],
      ...asked,
    ],
    [[
      `p${id}`,
      `CASE ${unknown}WHEN ${e} = 1 THEN 1 WHEN NOT (${hasOutside}) AND n${id} < ${minimumEntrants} THEN 1 `
      + `WHEN NOT (${hasFault}) AND m${id} < ${minimumEntrants} THEN CASE WHEN ${e} = 3 THEN 3 ELSE 1 END `
      + `WHEN ${hasFault} OR ${e} = 3${lost === "" ? "" : ` OR ${lost}`} THEN 3 ELSE 0 END`,
    ]],
  ];
}

/** A rank, of which the columns of its race say all. */
export function rankColumns(step: NumberStep & { readonly op: "rank" }, printer: StepPrinter): readonly SqlColumn[] {
  const { id, method } = step.race;
  return printer.pair(step, `CASE WHEN p${id} = 0 THEN ${method === "dense" ? "d" : "r"}${id} ELSE 0 END`, `p${id}`);
}

/** A prize: what the places that those who are tied fill come to, shared. */
export function prizeColumns(
  step: NumberStep & { readonly op: "prize" },
  printer: StepPrinter,
  dialect: Dialect = dialects.postgresql,
): readonly SqlColumn[] {
  const { race: { id }, prizes: { amounts, scale, ties, mode } } = step;
  const type = printer.type(step, step.worst * 4n);
  const unit = tenTo(scale - step.scale);
  const cases = (of: readonly bigint[], at: string, last: bigint) =>
    `CASE ${of.map((amount, index) => `WHEN ${at} <= ${index} THEN ${dialect.whole(amount)}`).join(" ")} ELSE ${dialect.whole(last)} END`;
  let sum = 0n;
  const before = amounts.map((amount) => {
    sum += amount;
    return sum - amount;
  });
  // The prizes of all places up to one.
  const upTo = (place: string) => cases(before, place, sum);
  const pool = ties === "each" ? cases(amounts, `r${id} - 1`, 0n) : `(${upTo(`l${id}`)} - ${upTo(`r${id} - 1`)})`;
  const filled = ties === "each" ? String(unit) : `(l${id} - r${id} + 1) * ${unit}`;
  const share = roundedQuotient(printer.cast(pool, type), printer.cast(filled, type), mode, dialect, type);
  return printer.pair(step, `CASE WHEN p${id} = 0 THEN ${share} ELSE 0 END`, `CASE WHEN p${id} = 3 THEN 3 ELSE 0 END`);
}
