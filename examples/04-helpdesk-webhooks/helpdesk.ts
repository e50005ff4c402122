import { chatwootDelivery } from "./chatwoot.js";
import { isResolved, withEvent, type Conversation, type Delivery } from "./conversation.js";
import { conversations } from "./tallies.js";
import { zendeskDelivery } from "./zendesk.js";

/** All that has to be kept between two webhooks, as plain JSON: what is counted, and the conversations that may still change. */
export interface Helpdesk {
  readonly counted: typeof conversations.empty;
  /** By id, in code-unit order. */
  readonly kept: readonly Conversation[];
}

export const opening: Helpdesk = { counted: conversations.empty, kept: [] };

/** What is kept after a webhook of Chatwoot. Throws where the payload has not the shape that is documented. */
export function afterChatwoot(helpdesk: Helpdesk, payload: { readonly event?: unknown }): Helpdesk {
  return after(helpdesk, chatwootDelivery(payload));
}

/** What is kept after a webhook of Zendesk. Throws where the payload has not the shape that is documented. */
export function afterZendesk(helpdesk: Helpdesk, payload: { readonly type?: unknown }): Helpdesk {
  return after(helpdesk, zendeskDelivery(payload));
}

/**
 * The conversations that were resolved and have not changed since `before` (ISO 8601 in UTC) are no longer kept. They stay counted. Choose
 * a day by which no helpdesk reopens them, and none sends a webhook of theirs again: what came then would be taken for a new conversation.
 */
export function forget({ counted, kept }: Helpdesk, before: string): Helpdesk {
  return { counted, kept: kept.filter((each) => !isResolved(each) || (each.events.at(-1)?.at ?? before) >= before) };
}

function after(helpdesk: Helpdesk, delivery: Delivery | null): Helpdesk {
  if (delivery === null) return helpdesk;
  const { conversation: id, event } = delivery;
  const earlier = helpdesk.kept.find((each) => each.id === id) ?? { id, events: [] };
  const later = withEvent(earlier, event);
  if (later === earlier) return helpdesk;
  const others = helpdesk.kept.filter((each) => each.id !== id);
  return { counted: recount(helpdesk.counted, earlier, later), kept: [...others, later].toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** A conversation counts while it is resolved: what it counted for is taken back, and what it is now is counted. */
function recount(counted: Helpdesk["counted"], earlier: Conversation, later: Conversation): Helpdesk["counted"] {
  const without = isResolved(earlier) ? conversations.remove(counted, earlier) : counted;
  return isResolved(later) ? conversations.add(without, later) : without;
}
