import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chatwootDelivery } from "../../examples/04-helpdesk-webhooks/chatwoot.js";
import { afterChatwoot, afterZendesk, forget, opening, type Helpdesk } from "../../examples/04-helpdesk-webhooks/helpdesk.js";
import { chatwoot, zendesk, type Payload } from "../../examples/04-helpdesk-webhooks/payloads.js";
import { settleMonth } from "../../examples/04-helpdesk-webhooks/settle-month.js";
import { conversations } from "../../examples/04-helpdesk-webhooks/tallies.js";
import { zendeskDelivery } from "../../examples/04-helpdesk-webhooks/zendesk.js";

interface Webhook {
  readonly payload: Payload;
  readonly after: (helpdesk: Helpdesk, payload: Payload) => Helpdesk;
}

const all: readonly Webhook[] = [
  ...chatwoot.map((payload) => ({ payload, after: afterChatwoot })),
  ...zendesk.map((payload) => ({ payload, after: afterZendesk })),
];
const deliver = (deliveries: readonly Webhook[], from = opening): Helpdesk =>
  deliveries.reduce((helpdesk, { payload, after }) => after(helpdesk, payload), from);
const whole = deliver(all);

/** One conversation's webhooks. */
const of = (id: string): readonly Webhook[] =>
  all.filter(({ payload, after }) => (after === afterChatwoot ? chatwootDelivery(payload) : zendeskDelivery(payload))?.conversation === id);

/** The readings of the only person who has any. */
const counted = (helpdesk: Helpdesk): unknown => conversations.readings(helpdesk.counted).people;

const changed = (payload: Payload | undefined, fields: Payload): Payload => ({ ...payload, ...fields });

describe("the webhooks of two helpdesks", () => {
  it("come to these readings of the people", () => {
    expect(settleMonth(whole).readings.people.map(({ id, resolved, firstResponse, resolution, satisfaction, reopened }) => ({
      id,
      resolved,
      firstResponse,
      resolution,
      satisfaction,
      reopened,
    }))).toEqual([
      // 09:00 to 09:04; to 10:30 of the next day, when it was resolved again.
      { id: "lin", resolved: 1, firstResponse: "4", resolution: "25.5", satisfaction: "1", reopened: "1" },
      // Friday 17:50 to Monday 09:05: ten minutes and five, the office being closed in between; but 64:10 hours for the customer.
      { id: "wang", resolved: 1, firstResponse: "15", resolution: "64.17", satisfaction: "0", reopened: "0" },
      // 09:30 to 09:50; a note in between answers nobody. Nobody rated.
      { id: "zhao", resolved: 1, firstResponse: "20", resolution: "26", satisfaction: null, reopened: "1" },
    ]);
  });

  it("come to these readings of the desks: one conversation was answered by nobody but a bot", () => {
    expect(settleMonth(whole).readings.teams).toEqual([
      { id: "chatwoot/inbox-1", closed: 3, answeredInTime: "0.3333", neverAnswered: 1 },
      { id: "zendesk/group-8447320466430", closed: 1, answeredInTime: "0", neverAnswered: 0 },
    ]);
  });

  it("go on to scores and a bonus, voided where the desk was too slow", () => {
    const { settlement, readings } = settleMonth(whole);
    expect(settlement.statements.map(
      ({ person, scores, lines }) => [person, scores?.service.score, lines.bonus.amount, lines.bonus.before]
    )).toEqual([
      ["lin", "93.68", "600.00", null], // (50 × 100 + 30 × 100 + 20 × 68.38) ÷ 100
      ["wang", "20.30", "0.00", null], // (50 × 0 + 30 × 60 + 20 × 11.51) ÷ 100
      ["zhao", "51.06", "0.00", "300.00"], // (30 × 40 + 20 × 67.65) ÷ 50: no rating, so the others carry the weight
    ]);
    expect(readings.strangers).toEqual({ people: [], teams: [] });
  });

  it("come to the same in any order and with any of them delivered again, byte for byte", () => {
    const bytes = JSON.stringify(whole);
    const places = [...all.keys()];
    const law = fc.property(
      fc.shuffledSubarray(places, { minLength: all.length }),
      fc.array(fc.constantFrom(...places)),
      fc.nat(all.length),
      (order, repeated, at) => {
        const deliveries = [...order.slice(0, at), ...repeated, ...order.slice(at), ...repeated].map((place) => all[place]!);
        expect(JSON.stringify(deliver(deliveries))).toBe(bytes);
      },
    );
    fc.assert(law, { numRuns: 300 });
  });

  it("can be stored as JSON between any two of them", () => {
    const stored = (helpdesk: Helpdesk): Helpdesk => JSON.parse(JSON.stringify(helpdesk));
    const last = all.reduce((helpdesk, { payload, after }) => stored(after(helpdesk, payload)), opening);
    expect(JSON.stringify(last)).toBe(JSON.stringify(whole));
  });

  it("leave what was kept before as it was", () => {
    const before = deliver(all.slice(0, 8));
    const bytes = JSON.stringify(before);
    deliver(all.slice(8), before);
    expect(JSON.stringify(before)).toBe(bytes);
  });
});

describe("a conversation that is opened again", () => {
  const steps = of("zendesk/5158").map((_, index, every) => deliver(every.slice(0, index + 1)));

  it("counts while it is resolved, and not while it is open", () => {
    const resolved = steps.map((step) => conversations.readings(step.counted).people[0]?.resolved ?? 0);
    // The solution arrives before the answer that it came with; that is delivered twice. Then a question, the reopening, an answer, the
    // second solution.
    expect(resolved).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 1]);
  });

  it("leaves nothing behind in the tally while it is open", () => {
    expect(steps[8]?.counted).toEqual(opening.counted);
  });
});

describe("forgetting", () => {
  it("drops what has been resolved and unchanged since before the day, and leaves it counted", () => {
    const later = forget(whole, "2026-11-05T00:00:00Z");
    expect(later.kept.map(({ id }) => id)).toEqual(["chatwoot/11", "zendesk/5158"]);
    expect(later.counted).toBe(whole.counted);
  });

  it("keeps what is open, however old it is", () => {
    const open = deliver(of("chatwoot/10").slice(0, 3));
    expect(forget(open, "2030-01-01T00:00:00Z")).toEqual(open);
  });
});

describe("payloads", () => {
  it.each([
    ["a private note", changed(chatwoot[4], { private: true })],
    ["an activity", changed(chatwoot[4], { message_type: "activity" })],
    ["an update of a message without a rating", changed(chatwoot[4], { event: "message_updated" })],
    [
      "an update of a conversation that assigns nobody",
      changed(chatwoot[2], { changed_attributes: [{ labels: { previous_value: [], current_value: ["vip"] } }] }),
    ],
    ["a conversation that is given to a bot", changed(chatwoot[2], { meta: { assignee: { id: 3, type: "agent_bot" } } })],
    ["a conversation that is given to nobody", changed(chatwoot[2], { meta: { assignee: null } })],
    ["an event that nobody asked for", { event: "contact_created", id: 12 }],
  ])("of Chatwoot: %s says nothing that is measured", (_, payload) => {
    expect(chatwootDelivery(payload)).toBeNull();
  });

  it.each([
    ["a bot", { sender: { id: 3, name: "Helper", type: "agent_bot" } }],
    ["a template", { message_type: "template" }],
    ["an automation, which has no sender", { sender: null }],
  ])("of Chatwoot: %s answers as a bot, not as a person", (_, fields) => {
    expect(chatwootDelivery(changed(chatwoot[4], fields))?.event).toMatchObject({ kind: "bot", by: null });
  });

  it.each([
    [afterChatwoot, changed(chatwoot[4], { created_at: undefined }), /created_at/],
    [afterChatwoot, changed(chatwoot[4], { created_at: "yesterday" }), /time/],
    [afterChatwoot, { event: "conversation_status_changed" }, /id/],
    [afterZendesk, { type: "zen:event-type:ticket.comment_added", id: "1" }, /detail/],
  ])("that have another shape are refused, and change nothing", (after, payload, message) => {
    expect(() => after(whole, payload)).toThrow(message);
  });

  it("of somebody who is in no list of staff come out among the strangers", () => {
    const stranger = changed(chatwoot[4], {
      id: 999,
      created_at: "2026-11-02T01:10:00.000Z",
      sender: { id: 77, name: "New", type: "user" },
    });
    const helpdesk = afterChatwoot(deliver(of("chatwoot/10").slice(0, 7)), stranger);
    expect(settleMonth(helpdesk).readings.strangers.people).toMatchObject([{ id: "chatwoot/77", resolved: 1 }]);
  });
});

it("somebody who works in both helpdesks is one person", () => {
  const byLin = of("zendesk/5158").map(({ payload, after }) => ({
    payload: JSON.parse(JSON.stringify(payload).replaceAll("8447388090777", "8447388090494")),
    after,
  }));
  expect(counted(deliver([...of("chatwoot/10"), ...byLin]))).toMatchObject([{
    id: "lin",
    resolved: 2,
    firstResponse: "12",
    reopened: "2",
  }]);
});
