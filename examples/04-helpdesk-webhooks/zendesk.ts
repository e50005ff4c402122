import { z } from "zod/mini";
import type { Delivery, HelpdeskEvent } from "./conversation.js";

const envelope = { id: z.string(), time: z.string(), detail: z.object({ id: z.string(), group_id: z.nullable(z.string()) }) };

const payloads = z.discriminatedUnion("type", [
  z.object({ ...envelope, type: z.literal("zen:event-type:ticket.created") }),
  z.object({
    ...envelope,
    type: z.literal("zen:event-type:ticket.comment_added"),
    event: z.object({
      comment: z.object({ id: z.string(), is_public: z.boolean(), author: z.object({ id: z.string(), is_staff: z.boolean() }) }),
    }),
  }),
  z.object({
    ...envelope,
    type: z.literal("zen:event-type:ticket.agent_assignment_changed"),
    event: z.object({ current: z.nullable(z.string()) }),
  }),
  z.object({
    ...envelope,
    type: z.literal("zen:event-type:ticket.status_changed"),
    event: z.object({ current: z.string(), previous: z.string() }),
  }),
]);

type Payload = z.infer<typeof payloads>;

const handled = new Set<
  unknown
>(["created", "comment_added", "agent_assignment_changed", "status_changed"].map((name) => `zen:event-type:ticket.${name}`));
const done = new Set(["SOLVED", "CLOSED"]);

/**
 * What an event of a Zendesk ticket says; null where it is nothing that is measured. Throws where a payload has not the shape that is
 * documented.
 */
export function zendeskDelivery(payload: { readonly type?: unknown }): Delivery | null {
  if (!handled.has(payload.type)) return null;
  const read = z.parse(payloads, payload);
  const said = eventOf(read);
  if (said === null) return null;
  const desk = `zendesk/group-${read.detail.group_id ?? "none"}`;
  return {
    conversation: `zendesk/${read.detail.id}`,
    event: { key: read.id, at: new Date(read.time).toISOString(), ...said, rating: null, desk },
  };
}

function eventOf(read: Payload): Pick<HelpdeskEvent, "kind" | "by"> | null {
  switch (read.type) {
    case "zen:event-type:ticket.created":
      return { kind: "asked", by: null };
    case "zen:event-type:ticket.comment_added": {
      const { is_public, author } = read.event.comment;
      if (!author.is_staff) return { kind: "asked", by: null };
      return is_public ? { kind: "answered", by: `zendesk/${author.id}` } : null;
    }
    case "zen:event-type:ticket.agent_assignment_changed":
      return read.event.current === null ? null : { kind: "assigned", by: `zendesk/${read.event.current}` };
    case "zen:event-type:ticket.status_changed": {
      const [before, after] = [done.has(read.event.previous), done.has(read.event.current)];
      // From SOLVED to CLOSED nothing happens: it was done before.
      return before === after ? null : { kind: after ? "resolved" : "reopened", by: null };
    }
  }
}
