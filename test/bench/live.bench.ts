// What it costs to recompute everything after each record: add it, read the tally, settle. `npx tsx test/bench/live.bench.ts`, after a
// build.
import { cpus } from "node:os";
import {
  atLeast,
  changedTeams,
  contest,
  curve,
  definePolicy,
  highest,
  lowest,
  metrics,
  prizeOf,
  resettle,
  scorecard,
  settle,
  times,
} from "jixiao";
import { count, mean, share, sum, tally } from "jixiao/tally";
import { alternate, spread, type Spread } from "./alternate.js";

const rounds = 15;
const sizes = [10, 60, 100, 1000, 10_000] as const;
const shopSize = 50;

interface Chat {
  readonly agent: string;
  readonly shop: string;
  readonly seconds: number;
  readonly rating: number | null;
  readonly sold: string;
}

const { chats, reply, liked, gmv, prompt } = metrics({
  person: { chats: "count", reply: "seconds", liked: "ratio", gmv: "money" },
  team: { prompt: "ratio" },
});

const conversations = tally({
  id: "live",
  version: "1",
  person: (chat: Chat) => chat.agent,
  team: (chat: Chat) => chat.shop,
  readings: [
    count(chats),
    mean(reply, (chat: Chat) => chat.seconds, { places: 1 }),
    share(liked, (chat: Chat) => (chat.rating === null ? null : chat.rating >= 4), { places: 2 }),
    sum(gmv, (chat: Chat) => chat.sold),
    share(prompt, (chat: Chat) => chat.seconds <= 30, { places: 2 }),
  ],
});

const service = scorecard("service", {
  liked: { metric: liked, weight: 60, points: curve([["0.50", 0], [1, 100]]) },
  reply: { metric: reply, weight: 40, points: curve([[10, 100], [60, 0]]) },
});

const pk = contest("pk", {
  factors: { gmv: highest(gmv), reply: lowest(reply) },
  within: "team",
  eligible: atLeast(chats, 3),
  prizesPerFactor: [100, 60, 30],
  overall: { by: "ranks" },
});

const policy = definePolicy({
  id: "live",
  version: "1",
  currency: "CNY",
  scorecards: [service],
  pay: { commission: times(gmv, "0.003"), pk: prizeOf(pk) },
});

/** The chat at a place of a list without end: people in turn, figures from a few small cycles. */
function chatAt(index: number, people: number): Chat {
  const person = (index * 7) % people;
  const rating = index % 3 === 0 ? null : 1 + (index % 5);
  return {
    agent: `p${person}`,
    shop: `s${Math.floor(person / shopSize)}`,
    seconds: 5 + (index % 50),
    rating,
    sold: `${index % 400}.${10 + (index % 90)}`,
  };
}

/** Each step of a redraw for so many people, from a state in which each of them has ten chats. */
function stepsFor(people: number) {
  const full = conversations.addAll(conversations.empty, Array.from({ length: people * 10 }, (_, index) => chatAt(index, people)));
  const roster = {
    people: Array.from({ length: people }, (_, person) => ({ id: `p${person}`, team: `s${Math.floor(person / shopSize)}` })),
    teams: Array.from({ length: Math.ceil(people / shopSize) }, (_, shop) => ({ id: `s${shop}` })),
  };
  let next = people * 10;
  let state = full;
  const add = (): unknown => {
    next += 1;
    state = conversations.add(state, chatAt(next, people));
    return state;
  };
  const read = () => conversations.readings(state, roster);
  const readings = read();
  const settled = () => settle(policy, { period: "2026-11", people: readings.people, teams: readings.teams });
  const before = settled();
  // Another chat of the first team, with rows that are all copies.
  const earlier = { period: "2026-11", people: readings.people, teams: readings.teams };
  const { people: rows, teams } = conversations.readings(conversations.add(full, chatAt(0, people)), roster);
  const now = { period: "2026-11", people: rows, teams };
  const ofOneTeam = () => resettle(before, policy, now, { teams: changedTeams(earlier, now) });
  return { add, read, settled, ofOneTeam };
}

/** So short a step is timed several times over: the garbage of others is collected before each sample. */
const repeats = (people: number): number => Math.max(1, Math.round(500 / people));

const steps = sizes.map((people) => ({ people, ...stepsFor(people) }));
const taken = await alternate(
  steps.flatMap(({ people, add, read, settled, ofOneTeam }) =>
    [add, read, settled, ofOneTeam].map((step) => ({
      run: () => {
        for (let time = 0; time < repeats(people); time += 1) step();
      },
      samples: 3,
    }))
  ),
  rounds,
);

console
  .log(`Node ${process.versions.node}, ${
    cpus()[0]?.model ?? "an unknown processor"
  }; milliseconds, the fastest of ${rounds} alternating rounds, in brackets the median.\n`);
console
  .log("| people | `add` | `readings` | `settle` | the three | `changedTeams`, `resettle` | `add`, `readings` and these |\n|---|---|---|---|---|---|---|");
steps.forEach(({ people }, index) => {
  const [add, read, settled, ofOneTeam] = taken.slice(4 * index, 4 * index + 4).map((column) =>
    column.map((time) => time / repeats(people))
  );
  const together = (...columns: readonly (readonly number[] | undefined)[]): readonly number[] =>
    add!.map((_, round) => columns.reduce((sum, column) => sum + column![round]!, 0));
  const columns = [add!, read!, settled!, together(add, read, settled), ofOneTeam!, together(add, read, ofOneTeam)];
  console.log(`| ${[people.toLocaleString("en"), ...columns.map((column) => shown(spread(column)))].join(" | ")} |`);
});

function shown({ median, least }: Spread): string {
  return `${digits(least)} (${digits(median)})`;
}

function digits(milliseconds: number): string {
  return milliseconds >= 10 ? milliseconds.toFixed(0) : milliseconds.toPrecision(2);
}
