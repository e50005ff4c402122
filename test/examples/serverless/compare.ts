import { isDeepStrictEqual } from "node:util";
import { exchanges, type Content, type Send } from "./requests.js";

/** Sends every request, and tells in words which answers are not as they must be. */
export async function compare(send: Send, how: string): Promise<{ readonly checked: number; readonly wrong: readonly string[] }> {
  const wrong: string[] = [];
  for (const exchange of exchanges) {
    const { status, content } = await send(exchange);
    const actual = { status, looked: exchange.look(content as Content) };
    const expected = { status: exchange.status, looked: exchange.expected };
    if (!isDeepStrictEqual(actual, expected)) {
      wrong.push(`${exchange.title}, ${how}: ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`);
    }
  }
  return { checked: exchanges.length, wrong };
}
