import { readFileSync } from "node:fs";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { arrive, opening, settleAll, settleBoard, type Board } from "../../examples/02-live-board/board.js";
import { frame } from "../../examples/02-live-board/frame.js";
import { readArrivals, type Arrival } from "../../examples/02-live-board/records.js";

const arrivals = readArrivals();

/** The board after each arrival, the one before it, and its picture. */
const boards: { readonly arrival: Arrival; readonly board: Board; readonly before: Board; readonly picture: string }[] = [];
let state = opening;
let before = settleBoard(state);
for (const arrival of arrivals) {
  state = arrive(state, arrival);
  const board = settleBoard(state);
  boards.push({ arrival, board, before, picture: frame(board, before, arrival) });
  before = board;
}

const expectedFrame = (name: string): string => readFileSync(new URL(`live-board/${name}.txt`, import.meta.url), "utf8");

/** What has ended after so many arrivals, and was not taken back. */
function standing(count: number): Arrival["conversation"][] {
  const seen = arrivals.slice(0, count);
  const back = new Set(seen.filter(({ kind }) => kind === "takenBack").map(({ conversation }) => conversation.id));
  return seen.filter(({ kind, conversation }) => kind === "ended" && !back.has(conversation.id)).map(({ conversation }) => conversation);
}

describe("the live board", () => {
  it("has taken 62 arrivals, two of which take an earlier one back", () => {
    expect(arrivals.map(({ kind }) => kind).filter((kind) => kind === "takenBack")).toHaveLength(2);
    expect(arrivals).toHaveLength(62);
  });

  it("shows after each arrival what settling everything at once shows", () => {
    boards.forEach(({ board }, index) => expect(board, `arrival ${index + 1}`).toEqual(settleAll(standing(index + 1))));
  });

  it.each([
    ["first", 1],
    ["taken-back", 18],
    ["last", 62],
  ])("draws the %s frame, after %i arrivals, as it was reviewed", (name, count) => {
    expect(`${boards[count - 1]?.picture}\n`).toBe(expectedFrame(name));
  });

  it("draws no frame wider than 100 columns, and each with as many lines as the others", () => {
    const lines = boards.map(({ picture }) => picture.split("\n"));
    expect(lines.flat().filter((line) => stringWidth(line) > 100)).toEqual([]);
    expect(new Set(lines.map(({ length }) => length)).size).toBe(1);
  });

  it("draws an arrow exactly where somebody's place has changed", () => {
    const places = ({ settlement }: Board) =>
      new Map(settlement.standings.pk.flatMap(({ entrants }) => entrants.map(({ id, overall }) => [id, overall?.rank ?? null])));
    for (const { board, before: last, picture } of boards) {
      const [was, is] = [places(last), places(board)];
      const moved = [...is].filter(([id, place]) => place !== null && place !== was.get(id));
      expect([...picture.matchAll(/[▲▼]/g)]).toHaveLength(moved.length);
    }
  });
});
