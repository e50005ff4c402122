import fc from "fast-check";
import { attribution, count, duration, mean, slow, sum, tally, workingHours } from "jixiao/tally";
import { metrics } from "jixiao";
import { describe, expect, it } from "vitest";
import type { Conversation, HelpdeskEvent } from "../../examples/04-helpdesk-webhooks/conversation.js";
import { afterChatwoot, afterZendesk, opening, type Helpdesk } from "../../examples/04-helpdesk-webhooks/helpdesk.js";
import { chatwoot, zendesk, type Payload } from "../../examples/04-helpdesk-webhooks/payloads.js";
import { personOf } from "../../examples/04-helpdesk-webhooks/staff.js";

/** An order of a buyer, and in which conversation the helpdesk knows the buyer. */
interface Order {
  readonly conversation: string;
  readonly placed: string;
  readonly paid: string | null;
  readonly amount: string;
}
type Sale = Order & Pick<Conversation, "events">;

const choices = {
  events: ({ events }: Sale) => events,
  at: ({ at }: HelpdeskEvent) => at,
  agent: ({ kind, by }: HelpdeskEvent) => (kind === "answered" ? personOf(by) : null),
  placed: ({ placed }: Sale) => placed,
  paid: ({ paid }: Sale) => paid,
  chat: "last",
  days: 1,
  counted: workingHours({ offset: "+08:00", days: [] }),
  afterSales: "inquiry",
  silent: { shared: () => "everybody" },
} as const;

const { orders, gmv, response, slowReplies } = metrics({
  person: { orders: "count", gmv: "money", response: "seconds", slowReplies: "count" },
});
const replies = duration({
  events: ({ events }: Pick<Sale, "events">) => events,
  at: ({ at }) => at,
  starts: ({ kind }) => kind === "asked",
  stops: ({ kind }) => kind === "answered",
  transfers: "runOn",
  rounds: "every",
  neverAnswered: "leftOut",
  hours: "always",
  silence: { over: 1, unit: "hours" },
});

const sales = (["placing", "payment", "placingFirst"] as const).map((judgedBy) => {
  const owner = attribution({ ...choices, judgedBy });
  return tally({
    id: judgedBy,
    version: "1",
    person: owner,
    readings: [
      count(orders),
      sum(gmv, ({ amount }: Sale) => amount),
      mean(response, replies, { places: 1 }),
      sum(slowReplies, slow(replies, 5, "minutes")),
    ],
  });
});

/** What the orders come to in each way, as bytes; an order whose buyer the helpdesk does not know was placed in silence. */
const tallied = (helpdesk: Helpdesk, list: readonly Order[]): readonly string[] => {
  const records = list.map((order): Sale => ({
    ...order,
    events: helpdesk.kept.find(({ id }) => id === order.conversation)?.events ?? [],
  }));
  return sales.map((each) => JSON.stringify(each.addAll(each.empty, records)));
};
const readingsOf = (helpdesk: Helpdesk, list: readonly Order[]) =>
  tallied(helpdesk, list).map((state, index) => {
    const each = sales[index]!;
    return each.readings(each.parse(JSON.parse(state))).people;
  });

interface Webhook {
  readonly payload: Payload;
  readonly after: (helpdesk: Helpdesk, payload: Payload) => Helpdesk;
}
const deliver = (deliveries: readonly Webhook[]): Helpdesk =>
  deliveries.reduce((helpdesk, { payload, after }) => after(helpdesk, payload), opening);
/** The same deliveries in any order, some of them twice. */
const shuffled = (all: readonly Webhook[]): fc.Arbitrary<readonly Webhook[]> =>
  fc.tuple(fc.shuffledSubarray([...all], { minLength: all.length }), fc.subarray([...all])).map(
    ([order, again]) => [...again, ...order, ...again]
  );

const recorded: readonly Webhook[] = [
  ...chatwoot.map((payload) => ({ payload, after: afterChatwoot })),
  ...zendesk.map((payload) => ({ payload, after: afterZendesk })),
];
const bought: readonly Order[] = [
  // Lin answered 01:04; placed the same day, paid the next, after Lin's answer of 02:10.
  { conversation: "chatwoot/10", placed: "2026-11-02T02:00:00Z", paid: "2026-11-03T03:00:00Z", amount: "100.00" },
  // Placed while nobody had answered since Friday; Wang answered on Monday 01:05, and it was paid then.
  { conversation: "chatwoot/11", placed: "2026-11-09T01:00:00Z", paid: "2026-11-09T01:30:00Z", amount: "20.00" },
  // Only a bot answered.
  { conversation: "chatwoot/12", placed: "2026-11-04T03:30:00Z", paid: "2026-11-04T03:31:00Z", amount: "3.00" },
  // Zhao answered 01:50, and the buyer never paid.
  { conversation: "zendesk/5158", placed: "2026-11-09T02:00:00Z", paid: null, amount: "0.40" },
];

describe("orders of buyers whom a helpdesk's webhooks tell of", () => {
  it("come to these readings in the three ways", () => {
    // Lin's replies: 240 s, then nobody says anything for more than an hour, then 600 s. Wang's came after two days.
    // Zhao's: 1200 s and 1800 s.
    const lin = { id: "lin", orders: 1, gmv: "100", response: "420", slowReplies: "1" };
    const zhao = { id: "zhao", orders: 1, gmv: "0.4", response: "1500", slowReplies: "2" };
    const wang = { id: "wang", orders: 1, gmv: "20", response: null, slowReplies: "0" };
    const silent = { id: "everybody", response: null, slowReplies: "0" };
    expect(readingsOf(deliver(recorded), bought)).toEqual([
      [{ ...silent, orders: 2, gmv: "23" }, lin, zhao],
      [{ ...silent, orders: 1, gmv: "3" }, lin, wang],
      [{ ...silent, orders: 1, gmv: "3" }, lin, wang, zhao],
    ]);
  });

  it("come to the same in whatever order the webhooks come, and with some of them twice, byte for byte", () => {
    const right = tallied(deliver(recorded), bought);
    fc.assert(
      fc.property(shuffled(recorded), fc.shuffledSubarray([...bought], { minLength: bought.length }), (deliveries, list) => {
        expect(tallied(deliver(deliveries), list)).toEqual(right);
      }),
      { numRuns: 200 },
    );
  });
});

const template = chatwoot.find(({ message_type }) => message_type === "outgoing")!;
const beginning = Date.UTC(2026, 10, 2);
/** A message in the shape of the recorded ones. */
const anyMessage = fc.record({
  conversation: fc.integer({ min: 1, max: 3 }),
  minute: fc.integer({ min: 0, max: 4000 }),
  by: fc.constantFrom(null, 1, 2, 77),
});
const anyStream = fc.array(anyMessage, { maxLength: 25 }).map((messages) =>
  messages.map(({ conversation, minute, by }, index): Webhook => ({
    after: afterChatwoot,
    payload: {
      ...template,
      id: 1000 + index,
      created_at: new Date(beginning + minute * 60_000).toISOString(),
      message_type: by === null ? "incoming" : "outgoing",
      sender: by === null ? { id: 12, type: "contact" } : { id: by, type: "user" },
      conversation: { id: conversation, inbox_id: 1 },
    },
  }))
);
const anyOrder = fc.record({
  conversation: fc.integer({ min: 1, max: 4 }).map((id) => `chatwoot/${id}`),
  placed: fc.integer({ min: 0, max: 4000 }),
  until: fc.option(fc.integer({ min: 0, max: 3000 })),
  amount: fc.integer({ min: 0, max: 9999 }).map((cents) => `${cents}e-2`),
}).map(({ placed, until, ...rest }): Order => {
  const at = (minutes: number): string => new Date(beginning + minutes * 60_000).toISOString();
  return { ...rest, placed: at(placed), paid: until === null ? null : at(placed + until) };
});

it("any stream of that shape comes to the same in any order, with some of it twice", () => {
  const streams = anyStream.chain((stream) => fc.tuple(fc.constant(stream), shuffled(stream)));
  fc.assert(
    fc.property(streams, fc.array(anyOrder, { maxLength: 8 }), ([stream, deliveries], list) => {
      expect(tallied(deliver(deliveries), list)).toEqual(tallied(deliver(stream), list));
    }),
    { numRuns: 200 },
  );
});
