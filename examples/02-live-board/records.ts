import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** A conversation as it comes in when it ends. */
export interface Conversation {
  readonly id: string;
  readonly agent: string;
  readonly shop: string;
  /** Until the first answer. */
  readonly seconds: number;
  /** 1 to 5; null where the customer gave none. */
  readonly rating: number | null;
  /** What the customer bought, as decimal text. */
  readonly sold: string;
}

/** What a line of the file says: a conversation ended, or an earlier one is taken back, since it was a test, or somebody else's. */
export interface Arrival {
  readonly time: string;
  readonly kind: "ended" | "takenBack";
  readonly conversation: Conversation;
}

/** The arrivals of the day, in the order in which they came. */
export function readArrivals(): Arrival[] {
  const rows: Record<string, string>[] = parse(readFileSync(new URL("data/conversations.csv", import.meta.url), "utf8"), { columns: true });
  const ended = new Map<string, Conversation>();
  return rows.map(({ time = "", id = "", agent = "", shop = "", seconds = "", rating = "", sold = "", takenBack = "" }) => {
    const earlier = ended.get(takenBack);
    if (earlier !== undefined) return { time, kind: "takenBack", conversation: earlier };
    const conversation = { id, agent, shop, seconds: Number(seconds), rating: rating === "" ? null : Number(rating), sold };
    ended.set(id, conversation);
    return { time, kind: "ended", conversation };
  });
}
