import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import { shopCommission } from "jixiao";
import { stringifyPolicy } from "jixiao/json";
import { describe, expect, it } from "vitest";
import { handler, type HttpEvent } from "../../examples/05-serverless/lambda.js";
import { mostBytes, settleRequest } from "../../examples/05-serverless/settle-request.js";
import worker from "../../examples/05-serverless/worker.js";
import { exchanges, type Content } from "./serverless/requests.js";
import { byEvent, byFetch } from "./serverless/senders.js";

const url = "https://pay.example/settle";
const platforms = {
  "a Worker, body whole": byFetch(worker.fetch, url, "whole"),
  "a Worker, body in pieces": byFetch(worker.fetch, url, "in pieces"),
  "a Worker, body with a wrong length": byFetch(worker.fetch, url, "with a wrong length"),
  "Lambda, body as text": byEvent(handler, false),
  "Lambda, body in base64": byEvent(handler, true),
};

describe.each(Object.entries(platforms))("%s", (_, send) => {
  it.each(exchanges.map((exchange) => [exchange.title, exchange] as const))("%s", async (__, exchange) => {
    const { status, content } = await send(exchange);
    expect({ status, looked: exchange.look(content as Content) }).toEqual({ status: exchange.status, looked: exchange.expected });
  });
});

describe("a body", () => {
  it("is left when it is too large, whatever is still to come", async () => {
    let pieces = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pieces += 1;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    const { status } = await settleRequest({ method: "POST", contentType: "application/json", body: endless });
    expect(status).toBe(413);
    expect(pieces).toBeLessThan(mostBytes / 65_536 + 4);
  });

  it("is not read at all for another method or another type", async () => {
    const untouched = {
      [Symbol.iterator](): Iterator<Uint8Array> {
        throw new Error("somebody reads it");
      },
    };
    expect(await settleRequest({ method: "DELETE", contentType: "application/json", body: untouched })).toMatchObject({
      status: 405,
      headers: { allow: "POST" },
    });
    expect(await settleRequest({ method: "POST", contentType: null, body: untouched })).toMatchObject({ status: 415 });
  });

  it("that breaks off is nobody's fault in the data", async () => {
    const broken = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.error(new Error("the caller is gone"));
      },
    });
    await expect(settleRequest({ method: "POST", contentType: "application/json", body: broken })).rejects.toThrow("the caller is gone");
  });

  it("in another encoding than UTF-8 is refused, rather than names being read wrong", async () => {
    const gbk = new Uint8Array([...Buffer.from("{\"period\":\"2026-11\",\"people\":[{\"id\":\""), 0xc0, 0xee, ...Buffer.from("\"}]}")]);
    expect(await settleRequest({ method: "POST", contentType: "application/json", body: [gbk] })).toMatchObject({ status: 400 });
  });
});

describe("an answer", () => {
  const event = (people: string): HttpEvent => ({
    requestContext: { http: { method: "POST" } },
    headers: { "content-type": "application/json" },
    body: `{"period":"2026-11","people":[${people}]}`,
    isBase64Encoded: false,
  });

  it("is kept by no cache", async () => {
    expect((await handler(event(""))).headers).toEqual({ "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
  });

  it("that Lambda would not let through is told to be one: 100,000 rows that are no rows have as many faults", async () => {
    const result = await handler(event(`0${",0".repeat(99_999)}`));
    expect(result.statusCode).toBe(413);
    expect(JSON.parse(result.body)).toMatchObject({ faults: [{ code: "answer_too_large" }] });
    expect(result.body.length).toBeLessThan(1000);
  });
});

it("the policy is shop commission as it is ready made", () => {
  const stored: unknown = JSON.parse(readFileSync("examples/05-serverless/policy.json", "utf8"));
  expect(JSON.stringify(stored)).toBe(stringifyPolicy(shopCommission({ version: "2026-11" })));
});
