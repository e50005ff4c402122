import { setTimeout } from "node:timers/promises";
import type { HttpEvent, HttpResult } from "../../../examples/05-serverless/lambda.js";
import type { Exchange, Send } from "./requests.js";

type Fetch = (request: Request) => Promise<Response>;

/** How a body is sent: whole, with its length in the head; in pieces, without one; or with a length that is a lie. */
export type Sending = "whole" | "in pieces" | "with a wrong length";

/**
 * With a pause before each piece, since a server that has seen enough answers and closes: who goes on sending all the same may lose the
 * answer.
 */
function inPieces(text: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let position = 0;
  return new ReadableStream({
    async pull(controller) {
      await setTimeout(2);
      if (position >= bytes.byteLength) controller.close();
      else controller.enqueue(bytes.subarray(position, position += 16_384));
    },
  });
}

function requestOf(url: string, { method, contentType, body }: Exchange, sending: Sending): Request {
  const headers = new Headers();
  if (contentType !== null) headers.set("content-type", contentType);
  if (method === "GET") return new Request(url, { method, headers });
  if (sending === "whole") headers.set("content-length", String(new TextEncoder().encode(body).byteLength));
  if (sending === "with a wrong length") headers.set("content-length", "2");
  return sending === "whole"
    ? new Request(url, { method, headers, body })
    : new Request(url, { method, headers, body: inPieces(body), duplex: "half" });
}

/** `fetch` itself sends over the network; the worker's takes the request as it is. */
export function byFetch(fetch: Fetch, url: string, sending: Sending): Send {
  return async (exchange) => {
    const response = await fetch(requestOf(url, exchange, sending));
    return { status: response.status, content: await response.json() };
  };
}

export function byEvent(handler: (event: HttpEvent) => Promise<HttpResult>, isBase64Encoded: boolean): Send {
  return async ({ method, contentType, body }) => {
    const event: HttpEvent = {
      requestContext: { http: { method } },
      headers: contentType === null ? {} : { "content-type": contentType },
      ...(body === "" ? {} : { body: isBase64Encoded ? Buffer.from(body).toString("base64") : body }),
      isBase64Encoded,
    };
    const result = await handler(event);
    return { status: result.statusCode, content: JSON.parse(result.body) as unknown };
  };
}
