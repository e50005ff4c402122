import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import { shopCommission } from "jixiao";
import { stringifyPolicy } from "jixiao/json";
import { describe, expect, it } from "vitest";
import { mostAnswerBytes } from "../../examples/05-serverless/answer.js";
import { handler, type HttpEvent } from "../../examples/05-serverless/lambda.js";
import { mostBytes, settleRequest } from "../../examples/05-serverless/settle-request.js";
import worker from "../../examples/05-serverless/worker.js";
import { untyped } from "../error/untyped.js";
import { costsInSmallHeap } from "./serverless/costs.js";
import { hostileBodies, largestGood } from "./serverless/hostile-bodies.js";
import { exchanges, type Content, type Exchange } from "./serverless/requests.js";
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
    const { status } = await settleRequest({ method: "POST", contentType: "application/json", acceptLanguage: null, body: endless });
    expect(status).toBe(413);
    expect(pieces).toBeLessThan(mostBytes / 65_536 + 4);
  });

  it("is not read at all for another method or another type", async () => {
    const untouched = {
      [Symbol.iterator](): Iterator<Uint8Array> {
        throw new Error("somebody reads it");
      },
    };
    expect(await settleRequest({ method: "DELETE", contentType: "application/json", acceptLanguage: null, body: untouched }))
      .toMatchObject({
        status: 405,
        headers: { allow: "POST" },
      });
    expect(await settleRequest({ method: "POST", contentType: null, acceptLanguage: null, body: untouched })).toMatchObject({
      status: 415,
    });
  });

  it("that breaks off is nobody's fault in the data", async () => {
    const broken = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.error(new Error("the caller is gone"));
      },
    });
    await expect(settleRequest({ method: "POST", contentType: "application/json", acceptLanguage: null, body: broken })).rejects
      .toThrow("the caller is gone");
  });

  it("in another encoding than UTF-8 is refused, rather than names being read wrong", async () => {
    const gbk = new Uint8Array([...Buffer.from("{\"period\":\"2026-11\",\"people\":[{\"id\":\""), 0xc0, 0xee, ...Buffer.from("\"}]}")]);
    expect(await settleRequest({ method: "POST", contentType: "application/json", acceptLanguage: null, body: [gbk] })).toMatchObject({
      status: 400,
    });
  });
});

describe("an answer", () => {
  const team = "{\"id\":\"shop-1\",\"refundRate\":0,\"refundHours\":0,\"disputeRate\":0,\"dsr\":5,\"complaints\":0}";
  const event = (people: string, period = "2026-11"): HttpEvent => ({
    requestContext: { http: { method: "POST" } },
    headers: { "content-type": "application/json" },
    body: `{"period":"${period}","teams":[${team}],"people":[${people}]}`,
    isBase64Encoded: false,
  });

  it("is kept by no cache", async () => {
    expect((await handler(event(""))).headers).toEqual({
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
      "content-language": "en",
    });
  });

  const people = (count: number): string =>
    Array.from({ length: count }, (_, index) => `{"id":${index},"team":"shop-1","gmv":1,"target":1,"base":1}`).join();

  it("that would be too large is told to be one: each of 4,000 statements has the name of its period", async () => {
    const result = await handler(event(people(4000), "9".repeat(1000)));
    expect(result.statusCode).toBe(413);
    expect(JSON.parse(result.body)).toMatchObject({ faults: [{ code: "answer_too_large" }] });
    expect(result.body.length).toBeLessThan(1000);
  });

  it("counts for Lambda as Lambda hands it on, with every quotation mark escaped once more", async () => {
    const marked = event(people(1500), "\\\"".repeat(1000));
    const request = new Request(url, { method: "POST", headers: { "content-type": "application/json" }, body: marked.body ?? "" });
    expect((await worker.fetch(request)).status).toBe(200);
    expect((await handler(marked)).statusCode).toBe(413);
  });
});

describe("an event of Lambda", () => {
  const body = JSON.stringify({ period: "2026-11", people: [] });
  const statusOf = async (event: HttpEvent): Promise<number> => (await handler(event)).statusCode;

  it.each<[string, HttpEvent]>([
    ["format 1.0, whose headers come as they were sent", { httpMethod: "POST", headers: { "Content-Type": "application/json" }, body }],
    ["format 1.0 in base64", {
      httpMethod: "POST",
      requestContext: {},
      headers: { "CONTENT-TYPE": "application/json" },
      body: Buffer.from(body).toString("base64"),
      isBase64Encoded: true,
    }],
    ["format 2.0", { requestContext: { http: { method: "POST" } }, headers: { "content-type": "application/json" }, body }],
    ["one that does not say whether it is in base64", {
      httpMethod: "POST",
      requestContext: null,
      headers: { "content-type": "application/json" },
      body,
      isBase64Encoded: null,
    }],
  ])("%s is settled", async (_, event) => {
    expect(await statusOf(event)).toBe(200);
  });

  it.each<[string, HttpEvent, number]>([
    ["no body", { httpMethod: "POST", headers: { "Content-Type": "application/json" }, body: null }, 400],
    ["no body and no word of it", { httpMethod: "POST", headers: { "Content-Type": "application/json" } }, 400],
    ["no headers", { httpMethod: "POST", headers: null, body }, 415],
    ["no word of headers", { requestContext: { http: { method: "POST" } }, body }, 415],
    ["no method", { headers: { "content-type": "application/json" }, body }, 405],
    ["nothing", {}, 405],
    [
      "a body that is no text",
      untyped({ httpMethod: "POST", headers: { "content-type": "application/json" }, body: { period: "x" } }),
      400,
    ],
    ["a header that is no text", untyped({ httpMethod: "POST", headers: { "content-type": 5 }, body }), 415],
    [
      "null wherever it may stand",
      { httpMethod: null, requestContext: { http: null }, headers: null, body: null, isBase64Encoded: null },
      405,
    ],
  ])("with %s is refused, and nothing is thrown", async (_, event, status) => {
    const result = await handler(event);
    expect(result.statusCode).toBe(status);
    expect(JSON.parse(result.body)).toHaveProperty("faults.0.message");
  });
});

describe("an answer in Chinese", () => {
  /** Latin words but for what is quoted, codes, paths, and the names of columns and of what is sent over HTTP. */
  const aside =
    /"(?:[^"\\]|\\.)*"|\b(?:people|teams|period|adjustments|carryIns)(?:[.[][^：\s]*)?|\b(?:POST|application\/json|UTF-8|JSON|null|id|person|amount|line|draw|base|gmv|shop)\b/g;
  const messagesIn = (value: unknown): readonly string[] => {
    if (typeof value !== "object" || value === null) return [];
    const { message }: { readonly message?: unknown } = value;
    return [...(typeof message === "string" ? [message] : []), ...Object.values(value).flatMap(messagesIn)];
  };
  const told = async ({ method, contentType, body }: Pick<Exchange, "method" | "contentType" | "body">): Promise<readonly string[]> => {
    const acceptLanguage = "zh-CN,zh;q=0.9,en;q=0.8";
    const { headers, body: text } = await settleRequest({ method, contentType, acceptLanguage, body: [Buffer.from(body)] });
    expect(headers["content-language"]).toBe("zh");
    return messagesIn(JSON.parse(text));
  };

  it("is what a Worker and Lambda give to whom reads Chinese, by the header, whose first language counts", async () => {
    const ask = async (language: string): Promise<unknown> => {
      const headers = { "content-type": "text/plain", "Accept-Language": language };
      const fetched = await worker.fetch(new Request(url, { method: "POST", headers, body: "{}" }));
      const handled = await handler({ httpMethod: "POST", headers, body: "{}" });
      const answers = [(await fetched.json()) as Content, JSON.parse(handled.body) as Content];
      expect(answers[0]).toEqual(answers[1]);
      return answers[0]?.faults?.[0]?.message;
    };
    expect(await ask("zh-CN, en;q=0.5")).toBe("不支持的内容类型：实际为 \"text/plain\"，应为 application/json");
    expect(await ask("fr, en, zh")).toBe("unsupported media type: got \"text/plain\", expected application/json");
  });

  it("has no Latin word but ids, codes and what is quoted, whatever was posted", async () => {
    const rows = [
      {},
      1,
      { id: 1, gvm: 1, target: "", base: "4,000.00" },
      { id: 1, team: "shop-9", gmv: 1 },
      { id: 2, team: "shop-1", gmv: "12%", target: -1, base: "1e400" },
      { id: 3, person: 2, team: null, gmv: null, target: null, base: null },
    ];
    const teams = [{ id: "shop-1", refundRate: 2, dsr: "5.01", complaints: 1.5 }, { id: "shop-1" }];
    const adjustments = [{ person: "nobody", line: "base", amount: "-1,000.00" }, { person: 2, ammount: 1 }];
    const body = JSON.stringify({
      period: "2026-11",
      teams,
      people: rows,
      adjustments,
      carryIns: [{ person: 2, balance: "dra", amount: 1 }],
    });
    const texts = (await Promise.all([...exchanges, { method: "POST", contentType: "application/json", body }].map(told))).flat();
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter((text) => /[A-Za-z]{2}/.test(text.replaceAll(aside, "")))).toEqual([]);
  });
});

it("costs no more than a small heap has, and answers with no more than is allowed, whatever is posted", { timeout: 300_000 }, async () => {
  const costs = await costsInSmallHeap(1);
  expect(costs.map(({ title, status }) => ({ title, status })))
    .toEqual([largestGood, ...hostileBodies].map(({ title, status }) => ({ title, status })));
  expect(Math.max(...costs.map(({ bytesOut }) => bytesOut))).toBeLessThanOrEqual(mostAnswerBytes);
});

it("the policy is shop commission as it is ready made", () => {
  const stored: unknown = JSON.parse(readFileSync("examples/05-serverless/policy.json", "utf8"));
  expect(JSON.stringify(stored)).toBe(stringifyPolicy(shopCommission({ version: "2026-11" })));
});
