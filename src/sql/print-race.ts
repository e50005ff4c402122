import { tenTo, type NumberStep, type Race } from "../plan/index.js";
import { keyOf, mark } from "./marks.js";
import { isTrue, stateOf, type SqlColumn, type StepPrinter } from "./print-step.js";
import { roundedQuotient } from "./rounded-quotient.js";

/**
 * The columns of a race, query after query: who is in it, how they stand, and whether that counts. `hasStints` says whether several rows
 * may be one person's, who counts once among so many entrants.
 */
export function raceColumns(race: Race, printer: StepPrinter, hasStints: boolean): readonly (readonly SqlColumn[])[] {
  const { entry, group, domain, tieBreakers, order, minimumEntrants, onFault, outside, entrants } = race;
  const { all, any } = printer.dialect;
  const isOfTeams = domain.of === "teams";
  const out = [...(isOfTeams ? ["team_no < 0"] : []), ...(entrants === null ? [] : [`NOT (${isTrue(entrants)})`])];
  const of = columnsOf(race);
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
  // Whoever is tied so far is asked the next tie-breaker, and nobody else.
  const asked = tieBreakers.flatMap(({ step }, index): readonly SqlColumn[] => {
    if (stateOf(step) === null || !step.mayBeFaulty) return [];
    const before = [
      printer.valueOf(entry),
      ...tieBreakers.slice(0, index).flatMap((each) => [stateOf(each.step) ?? "0", known(each.step)]),
    ];
    const tied = `COUNT(*) OVER (PARTITION BY ${within}${of.entry}, ${before.join(", ")})`;
    return [[
      mark(`rt${race.id}_${index}`),
      `CASE WHEN ${all([`${of.entry} = 0`, `${stateOf(step)} = 3`, `${tied} > 1`])} THEN 1 ELSE 0 END`,
    ]];
  });
  const isPending = onFault === "pending";
  // Without whoever answers a tie-breaker by a fault the others are ranked anew: fewer are tied then, and nobody else is asked.
  const isAnew = !isPending && asked.length > 0;
  const runs = isAnew ? of.kept : of.entry;
  const places = `(PARTITION BY ${within}${runs} ORDER BY ${
    keys.map(({ by, order: direction }) => `${by} ${direction === "highest" ? "DESC" : "ASC"}`).join(", ")
  })`;
  const count = (where: string, person: string) =>
    hasStints ? `MAX(CASE WHEN ${where} THEN ${person} ELSE 0 END)` : `SUM(CASE WHEN ${where} THEN 1 ELSE 0 END)`;
  const persons = (state: string) => `DENSE_RANK() OVER (PARTITION BY ${within}${state} ORDER BY person)`;
  const placed: readonly SqlColumn[] = [
    [of.place, `RANK() OVER ${places}`],
    [of.rankClass, `DENSE_RANK() OVER ${places}`],
    // The last place that those who are tied fill: the same window.
    [of.lastPlace, `COUNT(*) OVER ${places}`],
  ];
  const isFew = minimumEntrants > 1;
  const hasOutside = outside === "entries" ? `${of.faults} = 1` : null;
  const hasFault = isPending ? `${of.faults} = 1` : null;
  const unknown = group === "team" ? ["team_no < 0 THEN 3"] : isOfTeams ? ["team_no = -1 THEN 1", "team_no = -2 THEN 3"] : [];
  const unless = (condition: string | null, other: string) => all([...(condition === null ? [] : [`NOT (${condition})`]), other]);
  const faulty = [
    ...(hasFault === null ? [] : [hasFault]),
    `${runs} = 3`,
    ...(isPending ? asked.map(([name]) => `MAX(${name}) OVER ${ofGroup} = 1`) : []),
  ];
  const cases = [
    ...unknown,
    `${of.entry} = 1 THEN 1`,
    ...(isFew
      ? [
        `${unless(hasOutside, `${of.possible} < ${minimumEntrants}`)} THEN 1`,
        `${unless(hasFault, `${of.ranked} < ${minimumEntrants}`)} THEN CASE WHEN ${of.entry} = 3 THEN 3 ELSE 1 END`,
      ]
      : []),
    `${any(faulty)} THEN 3`,
    ...(isFew && isAnew ? [`${of.left} < ${minimumEntrants} THEN 1`] : []),
  ];
  return [
    isEntered(race) ? [] : [[of.entry, out.length === 0 ? "0" : `CASE WHEN ${any(out)} THEN 1 ELSE ${stateOf(entry) ?? "0"} END`]],
    hasStints ? [[of.person, persons(of.entry)], [of.somebody, persons(`CASE WHEN ${of.entry} = 1 THEN 1 ELSE 0 END`)]] : [],
    [
      [of.faults, `MAX(CASE WHEN ${of.entry} = 3 THEN 1 ELSE 0 END) OVER ${ofGroup}`],
      [of.ranked, `${count(`${of.entry} = 0`, of.person)} OVER ${ofGroup}`],
      [of.possible, `${count(`${of.entry} <> 1`, of.somebody)} OVER ${ofGroup}`],
      ...(isAnew ? [] : placed),
      ...asked,
    ],
    isAnew
      ? [[
        of.kept,
        `CASE WHEN ${
          all([`${of.ranked} >= ${minimumEntrants}`, `(${any(asked.map(([name]) => `${name} = 1`))})`])
        } THEN 3 ELSE ${of.entry} END`,
      ]]
      : [],
    isAnew && hasStints ? [[of.personLeft, persons(of.kept)]] : [],
    isAnew ? [[of.left, `${count(`${of.kept} = 0`, of.personLeft)} OVER ${ofGroup}`], ...placed] : [],
    [[of.state, `CASE ${cases.map((each) => `WHEN ${each}`).join(" ")} ELSE 0 END`]],
  ];
}

/** Whether the state of its entry says who is in a race. */
function isEntered({ entry, domain, entrants }: Race): boolean {
  return domain.of !== "teams" && entrants === null && keyOf(stateOf(entry) ?? "") !== null;
}

function columnsOf(race: Race) {
  const of = (letters: string) => mark(`${letters}${race.id}`);
  return {
    entry: isEntered(race) ? (stateOf(race.entry) ?? "0") : of("re"),
    person: of("rx"),
    somebody: of("ry"),
    faults: of("rf"),
    ranked: of("rm"),
    possible: of("rn"),
    kept: of("rk"),
    personLeft: of("rz"),
    left: of("rq"),
    place: of("rr"),
    rankClass: of("rd"),
    lastPlace: of("rl"),
    state: of("rp"),
  };
}

/** A rank, of which the columns of its race say all. */
export function rankColumns(step: NumberStep & { readonly op: "rank" }, printer: StepPrinter): readonly SqlColumn[] {
  const { place, rankClass, state } = columnsOf(step.race);
  return printer.pair(step, `CASE WHEN ${state} = 0 THEN ${step.race.method === "dense" ? rankClass : place} ELSE 0 END`, state);
}

/** A prize: what the places that those who are tied fill come to, and how many share it. */
export function prizeColumns(step: NumberStep & { readonly op: "prize" }, printer: StepPrinter): readonly (readonly SqlColumn[])[] {
  const { race, prizes: { amounts, scale, ties, mode } } = step;
  const { dialect } = printer;
  const { place, lastPlace, state } = columnsOf(race);
  const type = printer.type(step, step.worst * 4n);
  const unit = tenTo(scale - step.scale);
  const cases = (of: readonly bigint[], at: string, from: number, last: bigint) =>
    `CASE ${at} ${of.map((amount, index) => `WHEN ${index + from} THEN ${dialect.whole(amount)}`).join(" ")} ELSE ${
      dialect.whole(last)
    } END`;
  let sum = 0n;
  const sums = amounts.map((amount) => {
    sum += amount;
    return sum;
  });
  const [pool, filled] = [mark(`y${step.id}`), mark(`z${step.id}`)];
  const isWhole = ties === "each" && unit === 1n;
  // The prizes of all places up to the last, less those before the first.
  const prizes = ties === "each"
    ? cases(amounts, place, 1, 0n)
    : `${cases(sums, lastPlace, 1, sums.at(-1) ?? 0n)} - ${cases([0n, ...sums.slice(0, -1)], place, 1, sums.at(-1) ?? 0n)}`;
  const share = isWhole ? pool : roundedQuotient(pool, ties === "each" ? unit : filled, mode, dialect, type, { isNegative: false });
  return [
    [
      [pool, printer.cast(prizes, type)],
      [filled, printer.cast(`(${lastPlace} - ${place} + 1)${unit === 1n ? "" : ` * ${unit}`}`, type)],
    ],
    printer.pair(step, `CASE WHEN ${state} = 0 THEN ${share} ELSE 0 END`, `CASE WHEN ${state} = 3 THEN 3 ELSE 0 END`, type),
  ];
}
