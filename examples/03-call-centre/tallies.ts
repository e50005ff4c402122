import { count, distinct, mean, quantile, share, tally } from "jixiao/tally";
import type { Call } from "./call.js";
import {
  abandoned,
  abandonment,
  answered,
  answerSpeed,
  days,
  handled,
  handleTime,
  offered,
  serviceLevel,
  slowestTenth,
  within20,
} from "./metrics.js";

const threshold = 20;
const shortest = 5;

const served = (call: Call): boolean => call.outcome === "AGENT";
const soon = (call: Call): boolean => call.wait <= threshold;

// Who hangs up within 5 seconds, or before there was a queue at all, has not waited for anybody: a short call, and no abandoned one.
const gaveUp = (call: Call): boolean => call.outcome === "HANG" && call.wait > shortest;
const counts = (call: Call): boolean => served(call) || gaveUp(call);

// Who hangs up within 20 seconds has not seen the promise broken, nor kept: "abandoned calls ignored".
const promised = (call: Call): boolean => served(call) || (call.outcome === "HANG" && !soon(call));

const readings = [
  count(handled, { where: served }),
  distinct(days, (call: Call) => call.day, { where: served }),
  mean(handleTime, (call: Call) => call.talk, { where: served, places: 0 }),
  mean(answerSpeed, (call: Call) => call.wait, { where: served, places: 0 }),
  share(within20, soon, { where: served, places: 2 }),
  quantile(slowestTenth, "0.9", (call: Call) => call.wait, { where: served, step: 1 }),
  count(offered, { where: counts }),
  count(answered, { where: served }),
  count(abandoned, { where: gaveUp }),
  share(serviceLevel, (call: Call) => served(call) && soon(call), { where: promised, places: 4 }),
  share(abandonment, gaveUp, { where: counts, places: 4 }),
] as const;

/** The calls by agent, and of the whole centre. */
export const byAgent = tally({ id: "calls", version: "1", person: (call: Call) => call.agent, team: () => "centre", readings });

/** The same readings of an agent's calls of one type, such as `AVIDAN NE`, and of all calls of a type. */
export const byType = tally({
  id: "calls-by-type",
  version: "1",
  person: (call: Call) => (call.agent === null ? null : `${call.agent} ${call.type}`),
  team: (call: Call) => call.type,
  readings,
});
