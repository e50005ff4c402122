import { atPlaces, grouped } from "../01-shop-month/print-figures.js";
import { table, underShops, type Align } from "../01-shop-month/print-table.js";
import { callTypes } from "./call.js";
import type { Month } from "./month.js";
import { policy } from "./policy.js";

type Agent = Month["agents"][number];
type Team = Month["teams"][number];
type Settlement = Month["settlement"];

const factors = ["handled", "within20", "answerSpeed"] as const;
const places = { handled: 0, within20: 2, answerSpeed: 0 } as const;

/** The month as text for a terminal, no wider than 100 columns. */
export function report(month: Month): string {
  const { settlement, agents, teams, types, agentsByType } = month;
  return [
    `Call centre, ${settlement.period} · policy ${policy.id}, version ${policy.version}, ${policy.currency.code} (rules and amounts are invented)`,
    ...section("The centre, and by type of call", printTeams([...teams, ...types])),
    ...section("Gates of the centre", printGates(settlement)),
    ...section("Agents: means in whole seconds; slowest tenth: nine in ten waited no longer", printAgents(agents)),
    ...section("Agents by type of call", printAgentsByType(agentsByType)),
    ...section("Service scores: points by weight, grades", printScores(settlement)),
    ...section("PK: ranks (#) and prizes; – is not ranked", printStandings(settlement)),
    ...section("Pay", printPay(settlement)),
    "",
  ].join("\n");
}

function section(title: string, lines: readonly string[]): string[] {
  return ["", "", title, "─".repeat(100), ...lines];
}

function printTeams(teams: readonly Team[]): string[] {
  return table(
    [
      ["", "", "offered", "answered", "abandoned", "service level", "abandonment"],
      ...teams.map(({ id, offered, answered, abandoned, serviceLevel, abandonment }) => [
        String(id),
        nameOf(id),
        grouped(String(offered)),
        grouped(String(answered)),
        grouped(String(abandoned)),
        figure(serviceLevel, 4),
        figure(abandonment, 4),
      ]),
    ],
    ["left", "left", ...five],
  );
}

function printGates({ teams }: Settlement): string[] {
  const gates = teams.flatMap(({ gates: { centre } }) => Object.entries(centre.gates));
  return table(
    gates.map(([name, { state, reading, bound, margin }]) => [
      name,
      figure(reading, 4),
      `bound ${figure(bound, 4)}`,
      `margin ${figure(margin, 4)}`,
      state,
    ]),
    ["left", "right", "right", "right", "left"],
  );
}

function printAgents(agents: readonly Agent[]): string[] {
  return table([["agent", ...heads], ...agents.map((agent) => [String(agent.id), ...figuresOf(agent)])], ["left", ...six]);
}

/** The rows of `AVIDAN NE` and the like, put under their types. */
function printAgentsByType(rows: readonly Agent[]): string[] {
  const split = rows.map((row) => {
    const [agent = "", type = ""] = String(row.id).split(" ");
    return { agent, type, row };
  });
  const sorted = Object.keys(callTypes).flatMap((type) => split.filter((each) => each.type === type));
  const [head = "", ...lines] = table([["agent", ...heads], ...sorted.map(({ agent, row }) => [agent, ...figuresOf(row)])], [
    "left",
    ...six,
  ]);
  return [head, ...underShops(lines, sorted.map(({ type }) => `${type} ${nameOf(type)}`))];
}

function printScores({ statements }: Settlement): string[] {
  const cards = statements.map(({ person, scores }) => ({ person, service: scores?.service }));
  const items = policy.scorecards[0]?.items ?? [];
  return table(
    [
      ["agent", ...items.map(({ name, weight }) => `${name} × ${weight}`), "score", "grade"],
      ...cards.map(({ person, service }) => [
        String(person),
        ...Object.values(service?.items ?? {}).map(({ points }) => figure(points, 2)),
        figure(service?.score ?? null, 2),
        service?.grade ?? "",
      ]),
    ],
    ["left", ...items.map(() => "right" as const), "right", "left"],
  );
}

function printStandings({ standings }: Settlement): string[] {
  const entrants = standings.pk.flatMap((standing) => standing.entrants);
  const last = Number.MAX_SAFE_INTEGER;
  const sorted = entrants.toSorted((a, b) => (a.overall?.rank ?? last) - (b.overall?.rank ?? last));
  return table(
    [
      ["agent", "#", ...factors.flatMap((factor) => [factor, "#", "prize"])],
      ...sorted.map(({ person, overall, factors: placings }) => [
        String(person),
        rank(overall?.rank ?? null),
        ...factors.flatMap((factor) => {
          const placing = placings[factor];
          return [figure(placing.figure, places[factor]), rank(placing.rank), placing.prize === "0.00" ? "" : (placing.prize ?? "?")];
        }),
      ]),
    ],
    ["left", "right", ...factors.flatMap(() => ["right", "right", "right"] as const)],
  );
}

function printPay({ statements, totals }: Settlement): string[] {
  const names = policy.pay.map(({ name }) => name);
  const sums = totals.map(
    ({ people, lines, payable }) => [`${people} agents`, ...names.map((name) => grouped(lines[name])), grouped(payable)]
  );
  return table(
    [
      ["agent", ...names, "payable"],
      ...statements.map(({ person, lines, payable }) => [String(person), ...names.map((name) => cell(lines[name])), grouped(payable)]),
      ...sums,
    ],
    ["left", ...names.map(() => "right" as const), "right"],
  );
}

function cell({ before, payable }: Settlement["statements"][number]["lines"]["grade"]): string {
  return before === null ? grouped(payable) : `voided ${grouped(before)}`;
}

const heads = ["handled", "days", "handle time", "answer speed", "≤ 20 s", "slowest tenth"];
const five: readonly Align[] = ["right", "right", "right", "right", "right"];
const six: readonly Align[] = [...five, "right"];

function figuresOf({ handled, days, handleTime, answerSpeed, within20, slowestTenth }: Agent): string[] {
  return [
    grouped(String(handled)),
    String(days),
    figure(handleTime, 0),
    figure(answerSpeed, 0),
    figure(within20, 2),
    figure(slowestTenth, 0),
  ];
}

function figure(reading: string | null, decimals: number): string {
  return reading === null ? "n/a" : grouped(atPlaces(reading, decimals));
}

function rank(place: number | null): string {
  return place === null ? "–" : String(place);
}

function nameOf(id: string | number): string {
  return new Map<string | number, string>(Object.entries(callTypes)).get(id) ?? "";
}
