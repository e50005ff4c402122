import { atLeast, contest, curve, definePolicy, gate, gates, highest, lowest, metrics, prizeOf, scorecard, times, voidedBy } from "jixiao";
import { count, mean, share, sum, tally } from "jixiao/tally";
import type { Conversation } from "./records.js";

const { chats, reply, liked, gmv, prompt } = metrics({
  person: { chats: "count", reply: "seconds", liked: "ratio", gmv: "money" },
  team: { prompt: "ratio" },
});

/** What of a conversation counts, and for whom. */
export const conversations = tally({
  id: "live-board",
  version: "1",
  person: (chat: Conversation) => chat.agent,
  team: (chat: Conversation) => chat.shop,
  readings: [
    count(chats),
    mean(reply, (chat: Conversation) => chat.seconds, { places: 1 }),
    share(liked, (chat: Conversation) => (chat.rating === null ? null : chat.rating >= 4), { places: 2 }),
    sum(gmv, (chat: Conversation) => chat.sold),
    share(prompt, (chat: Conversation) => chat.seconds <= 30, { places: 2 }),
  ],
});

// A shop to which nobody has written yet has let nobody wait.
const shop = gates("shop", { prompt: gate(atLeast(prompt, "0.55"), { notApplicable: "pass" }) });

const service = scorecard("service", {
  liked: { metric: liked, weight: 60, points: curve([["0.50", 0], [1, 100]]) },
  reply: { metric: reply, weight: 40, points: curve([[10, 100], [60, 0]]) },
});

const pk = contest("pk", {
  factors: { gmv: highest(gmv, { prizes: [100, 60, 30] }), reply: lowest(reply, { prizes: [50, 30, 10] }) },
  eligible: atLeast(chats, 3),
  overall: { by: "ranks" },
});

export const policy = definePolicy({
  id: "live-board",
  version: "2026-11",
  currency: "CNY",
  scorecards: [service],
  pay: { commission: times(gmv, "0.003"), pk: voidedBy(shop, prizeOf(pk)) },
});
