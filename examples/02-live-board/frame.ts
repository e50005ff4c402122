import { atPlaces, grouped } from "../01-shop-month/print-figures.js";
import { table } from "../01-shop-month/print-table.js";
import type { Board } from "./board.js";
import type { Arrival } from "./records.js";
import { people } from "./roster.js";

type Row = Board["readings"]["people"][number];
type Places = ReadonlyMap<string, Place>;
type Place = number | null;

const barWidth = 20;
const last = Number.MAX_SAFE_INTEGER;

/** One picture of the board, as lines of text. `before` is the board that it replaces: who has moved has an arrow. */
export function frame(board: Board, before: Board, arrival: Arrival): string {
  const placesBefore = placesOf(before);
  const places = placesOf(board);
  const place = (id: string): Place => places.get(id) ?? null;
  const rows = board.readings.people.toSorted((a, b) => (place(a.id) ?? last) - (place(b.id) ?? last));
  return [
    `${arrival.time}  ${told(arrival)}`,
    "",
    ...table(
      [
        ["#", "", "agent", "chats", "reply", "≥ 4 of 5", "GMV", "score", "", "PK", "pay so far"],
        ...rows.map((row) => [shown(place(row.id)), arrow(placesBefore.get(row.id) ?? null, place(row.id)), ...cellsOf(row, board)]),
      ],
      ["right", "left", "left", "right", "right", "right", "right", "right", "left", "right", "right"],
    ),
    "",
    ...board.settlement.teams.map(({ id, gates: { shop } }) =>
      `${id}: answered within 30 s ${figure(shop.gates.prompt.reading, 2)}, ${shop.state}`
    ),
  ].join("\n");
}

function placesOf({ settlement }: Board): Places {
  return new Map(settlement.standings.pk.flatMap(({ entrants }) =>
    entrants.map(({ id, overall }) => [String(id), overall?.rank ?? null] as const)
  ));
}

function cellsOf({ id, chats, reply, liked, gmv }: Row, { settlement }: Board): string[] {
  const statement = settlement.statements.find(({ person }) => person === id);
  const { score } = statement?.scores?.service ?? { score: null };
  const prize = statement?.lines.pk;
  return [
    nameOf(id),
    String(chats),
    figure(reply, 1),
    figure(liked, 2),
    figure(gmv, 2),
    figure(score, 2),
    score === null ? "" : bar(score),
    prize === undefined || prize.amount === null ? "" : prize.before === null ? prize.amount : "voided",
    grouped(statement?.payable ?? "0.00"),
  ];
}

function told({ kind, conversation: { id, agent, seconds, rating, sold } }: Arrival): string {
  if (kind === "takenBack") return `${nameOf(agent)}: ${id} is taken back`;
  const parts = [
    `answered ${id} after ${seconds} s`,
    ...(rating === null ? [] : [`rated ${rating}`]),
    ...(sold === "0.00" ? [] : [`sold ${sold}`]),
  ];
  return `${nameOf(agent)}: ${parts.join(", ")}`;
}

function nameOf(agent: string): string {
  return people.find(({ id }) => id === agent)?.name ?? agent;
}

function figure(reading: string | null, places: number): string {
  return reading === null ? "–" : grouped(atPlaces(reading, places));
}

function shown(place: Place): string {
  return place === null ? "–" : String(place);
}

function arrow(before: Place, now: Place): string {
  if (now === null || now === before) return "";
  return now < (before ?? last) ? "▲" : "▼";
}

// Only how long a bar is may be a float.
function bar(score: string): string {
  return "█".repeat(Math.round((Number(score) / 100) * barWidth)).padEnd(barWidth, "░");
}
