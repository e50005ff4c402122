import { setTimeout } from "node:timers/promises";
import { arrive, opening, settleBoard } from "./board.js";
import { frame } from "./frame.js";
import { readArrivals } from "./records.js";

const { stdout } = process;
const clear = "\u001B[2J\u001B[H";

let state = opening;
let board = settleBoard(state);

for (const arrival of readArrivals()) {
  state = arrive(state, arrival);
  const before = board;
  board = settleBoard(state);
  const picture = frame(board, before, arrival);
  if (stdout.isTTY) {
    stdout.write(`${clear}${picture}\n`);
    await setTimeout(400);
  } else {
    stdout.write(`${picture}\n\n`);
  }
}
