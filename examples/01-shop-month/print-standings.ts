import type { PendingStanding, Placing } from "jixiao";
import { agents } from "./agents-policy.js";
import { shopName, type Month } from "./month.js";
import { atPlaces, grouped } from "./print-figures.js";
import { paragraph, table, underShops } from "./print-table.js";

type Entrant = Month["standings"]["pk"][number]["entrants"][number];
type Names = ReadonlyMap<Entrant["person"], string>;

const factors = [
  { name: "gmv", places: 2 },
  { name: "conversion", places: 4 },
  { name: "response", places: 1 },
  { name: "received", places: 0 },
] as const;
const labels = new Map(agents.contests[0]?.factors.map(({ name, label }) => [name, label]));

/** The PK of every shop, who is first overall first: by each factor the figure, the rank and the prize. */
export function printStandings(month: Month, width: number): string[] {
  const names: Names = new Map(month.statements.map(({ person, name }) => [person, name ?? ""]));
  const groups = month.standings.pk.map(({ team, entrants, pending }) => ({
    shop: shopName(month, team),
    entrants: entrants.toSorted(byOverall),
    pending,
  }));
  const [first = "", second = "", ...lines] = table(
    [
      ["工号", "姓名", "总", ...factors.map(({ name }) => `${labels.get(name)?.zh} ${labels.get(name)?.en}`)],
      ["id", "name", "#", ...factors.map(() => " #  prize")],
      ...groups.flatMap(({ entrants }) => entrants.map((entrant) => row(entrant, names))),
    ],
    ["left", "left", "right", ...factors.map(() => "right" as const)],
  );
  const printed = [first, second];
  for (const { shop, entrants, pending } of groups) {
    const own = lines.splice(0, entrants.length);
    printed.push(...underShops(own, own.map(() => shop)), ...unranked(entrants, names, width), ...unknown(pending, width));
  }
  return printed;
}

function byOverall(a: Entrant, b: Entrant): number {
  const last = Number.MAX_SAFE_INTEGER;
  return (a.overall?.rank ?? last) - (b.overall?.rank ?? last);
}

function row({ id, person, factors: placings, overall }: Entrant, names: Names): string[] {
  return [
    String(id),
    names.get(person) ?? "",
    overall === null ? "" : rank(overall),
    ...factors.map(({ name, places }) => cell(placings[name], places)),
  ];
}

/** Figure, rank and prize in fixed columns of their own. */
function cell(placing: Placing, places: number): string {
  const { figure, prize, reason } = placing;
  const reading = figure === null ? (reason === null ? "no reading" : "n/a") : grouped(atPlaces(figure, places));
  const won = prize === null ? "?" : prize === "0.00" ? "" : prize;
  return `${reading} ${rank(placing).padStart(2)} ${won.padStart(6)}`;
}

function rank({ rank, prize }: Placing): string {
  return rank === null ? (prize === null ? "?" : "–") : String(rank);
}

/** Who has no rank somewhere, and why. */
function unranked(entrants: readonly Entrant[], names: Names, width: number): string[] {
  const people = new Map<string, string[]>();
  for (const { id, person, factors: placings } of entrants) {
    const why = [...new Set(Object.values(placings).flatMap(({ reason }) => reason?.message ?? []))].join("; ");
    if (why !== "") people.set(why, [...(people.get(why) ?? []), `${names.get(person)} ${id}`]);
  }
  return [...people].flatMap(([why, who]) => paragraph(`– ${who.join(", ")}: ${why}`.split(" "), width));
}

/** Which factors are not known yet, and what has to be mended first. */
function unknown(pending: readonly PendingStanding[], width: number): string[] {
  const waiting = new Map<string, string[]>();
  for (const { factor, faults } of pending) {
    if (factor === null) continue;
    const why = faults.map(({ message }) => message).join("; ");
    waiting.set(why, [...(waiting.get(why) ?? []), labels.get(factor)?.en ?? factor]);
  }
  return [...waiting].flatMap(([why, which]) => paragraph(`? ${which.join(", ")}: ${why}`.split(" "), width));
}
