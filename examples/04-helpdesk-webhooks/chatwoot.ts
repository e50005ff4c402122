import { z } from "zod/mini";
import type { Delivery, HelpdeskEvent } from "./conversation.js";

const person = z.object({ id: z.number(), type: z.optional(z.string()) });
const change = z.record(z.string(), z.object({ previous_value: z.unknown(), current_value: z.unknown() }));

const message = z.object({
  event: z.enum(["message_created", "message_updated"]),
  id: z.number(),
  created_at: z.string(),
  message_type: z.enum(["incoming", "outgoing", "activity", "template"]),
  content_type: z.nullable(z.string()),
  private: z.boolean(),
  content_attributes: z.object({
    submitted_values: z.optional(z.object({ csat_survey_response: z.optional(z.object({ rating: z.number() })) })),
  }),
  sender: z.optional(z.nullable(person)),
  conversation: z.object({ id: z.number(), inbox_id: z.number() }),
});

const conversation = z.object({
  event: z.enum(["conversation_status_changed", "conversation_updated"]),
  id: z.number(),
  inbox_id: z.number(),
  status: z.enum(["open", "resolved", "pending", "snoozed"]),
  updated_at: z.number(),
  meta: z.object({ assignee: z.optional(z.nullable(person)) }),
  changed_attributes: z.optional(z.nullable(z.array(change))),
});

const payloads = z.union([message, conversation]);
const handled = new Set<unknown>(["message_created", "message_updated", "conversation_status_changed", "conversation_updated"]);

/**
 * What a webhook of Chatwoot says; null where it is nothing that is measured. Throws where a payload has not the shape that is documented.
 */
export function chatwootDelivery(payload: { readonly event?: unknown }): Delivery | null {
  if (!handled.has(payload.event)) return null;
  const read = z.parse(payloads, payload);
  const said = "message_type" in read ? eventOfMessage(read) : eventOfChange(read);
  if (said === null) return null;
  const { id, inbox_id } = "message_type" in read ? read.conversation : read;
  return { conversation: `chatwoot/${id}`, event: { by: null, rating: null, ...said, desk: `chatwoot/inbox-${inbox_id}` } };
}

type Said = Pick<HelpdeskEvent, "key" | "at" | "kind"> & Partial<HelpdeskEvent>;

function eventOfMessage(read: z.infer<typeof message>): Said | null {
  const { event, id, created_at, message_type, content_type, content_attributes, sender } = read;
  const at = new Date(created_at).toISOString();
  if (event === "message_updated") {
    // The answer to a survey is an update of the message that asked.
    const rating = content_attributes.submitted_values?.csat_survey_response?.rating;
    return content_type !== "input_csat" || rating === undefined ? null : { key: `rated ${id}`, at, kind: "rated", rating };
  }
  // Notes that only the staff sees answer nobody; "Lin was assigned" is an activity.
  if (read.private || message_type === "activity") return null;
  const key = `message ${id}`;
  if (message_type === "incoming") return { key, at, kind: "asked" };
  const isHuman = message_type === "outgoing" && sender?.type === "user";
  return isHuman ? { key, at, kind: "answered", by: `chatwoot/${sender.id}` } : { key, at, kind: "bot" };
}

function eventOfChange(read: z.infer<typeof conversation>): Said | null {
  const { event, status, updated_at, meta, changed_attributes } = read;
  const at = new Date(Math.round(updated_at * 1000)).toISOString();
  if (event === "conversation_status_changed") {
    // A bot's "pending" and a "snoozed" conversation are still to be done.
    const kind = status === "resolved" ? "resolved" : "reopened";
    return { key: `${status} ${updated_at}`, at, kind };
  }
  const isAssignment = changed_attributes?.some((changed) => Object.hasOwn(changed, "assignee_id")) ?? false;
  // A conversation may be given to a bot, too, or to nobody.
  const { assignee } = meta;
  return isAssignment && assignee?.type === "user"
    ? { key: `assigned ${updated_at}`, at, kind: "assigned", by: `chatwoot/${assignee.id}` }
    : null;
}
