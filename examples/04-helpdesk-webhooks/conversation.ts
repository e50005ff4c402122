/**
 * What can happen in a conversation, whatever helpdesk it is in.
 *
 * - `asked`: the customer wrote. `answered`: somebody of the staff did, so that the customer can read it. `bot`: a bot did.
 * - `assigned`: somebody was given the conversation. `resolved`, `reopened`: it was closed, or is open again.
 * - `rated`: the customer said how it was, from 1 to 5.
 */
export interface HelpdeskEvent {
  /** The same for each delivery of the same event, and for no other event of the conversation. */
  readonly key: string;
  /** ISO 8601 in UTC, to the millisecond, so that text sorts as time does. */
  readonly at: string;
  readonly kind: "asked" | "answered" | "bot" | "assigned" | "resolved" | "reopened" | "rated";
  /** Who it was, or who was given it, such as `chatwoot/1`; null for customers. */
  readonly by: string | null;
  readonly rating: number | null;
  /** To which desk the conversation belonged then: an inbox of Chatwoot, a group of Zendesk. */
  readonly desk: string;
}

export interface Conversation {
  /** Such as `chatwoot/10`. */
  readonly id: string;
  /** In the order in which they happened, not in which we heard of them. */
  readonly events: readonly HelpdeskEvent[];
}

/** An event as a webhook brings it, and of which conversation. */
export interface Delivery {
  readonly conversation: string;
  readonly event: HelpdeskEvent;
}

/** A conversation with one event more. The same conversation where it has that event already: webhooks are delivered at least once. */
export function withEvent(conversation: Conversation, event: HelpdeskEvent): Conversation {
  if (conversation.events.some(({ key }) => key === event.key)) return conversation;
  return { ...conversation, events: [...conversation.events, event].toSorted(byTime) };
}

/** Whether the last that was said of it is that it is closed. Only then does it count. */
export function isResolved({ events }: Conversation): boolean {
  return events.findLast(({ kind }) => kind === "resolved" || kind === "reopened")?.kind === "resolved";
}

/** How often it was opened again after it had been resolved. */
export function reopeningsOf({ events }: Conversation): number {
  const changes = events.filter(({ kind }) => kind === "resolved" || kind === "reopened");
  return changes.filter(({ kind }, index) => kind === "reopened" && changes[index - 1]?.kind === "resolved").length;
}

/** Whose conversation it is: who answered or was given it last. Null where that is nobody. */
export function ownerOf({ events }: Conversation): string | null {
  return events.findLast(({ kind }) => kind === "answered" || kind === "assigned")?.by ?? null;
}

/** Whose desk it was last. */
export function deskOf({ events }: Conversation): string {
  return events.at(-1)?.desk ?? "";
}

/** The last rating. */
export function ratingOf({ events }: Conversation): number | null {
  return events.findLast(({ kind }) => kind === "rated")?.rating ?? null;
}

// Equal times go by the key, so that the order of arrival never shows.
function byTime(a: HelpdeskEvent, b: HelpdeskEvent): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}
