import { isJixiaoError } from "jixiao";
import { answer, refuse, refusePeriod, type Answer } from "./answer.js";
import { excessOf } from "./excess-of.js";
import { languageOf, type Language } from "./language.js";
import { parsePosted } from "./parse-posted.js";
import { readBody, type Chunks } from "./read-body.js";
import { named, quoted, requestFault } from "./request-fault.js";

/** What of a request counts here; every platform can give it. */
export interface PostedPeriod {
  readonly method: string | null;
  readonly contentType: string | null;
  /** In which language somebody reads the answer: English, or Chinese. */
  readonly acceptLanguage: string | null;
  readonly body: Chunks;
}

/** Some 3,000 people under this policy, and far fewer bytes than platforms let through. */
export const mostBytes = 256 * 1024;

/** A period as JSON in, its settlement as JSON out; or the faults of the period, and then nothing is settled. */
export async function settleRequest({ method, contentType, acceptLanguage, body }: PostedPeriod): Promise<Answer> {
  const language = languageOf(acceptLanguage);
  if (method !== "POST") {
    return refuse(language, 405, requestFault("method_not_allowed", [], quoted(method), named("POST")), { allow: "POST" });
  }
  const mediaType = contentType?.split(";")[0]?.trim().toLowerCase();
  if (mediaType !== "application/json") {
    return refuse(language, 415, requestFault("unsupported_media_type", [], quoted(contentType), named("application/json")));
  }
  const bytes = await readBody(body, mostBytes);
  if (bytes === null) {
    const got = { en: `more than ${mostBytes} bytes`, zh: `多于 ${mostBytes} 字节` };
    return refuse(language, 413, requestFault("body_too_large", [], got, { en: `at most ${mostBytes}`, zh: `至多 ${mostBytes}` }));
  }
  const json = readJson(bytes);
  if (json === null) {
    const period = { en: "a period as JSON in UTF-8", zh: "以 UTF-8 编码的 JSON 周期数据" };
    return refuse(language, 400, requestFault("no_json", [], { en: "something else", zh: "其他内容" }, period));
  }
  const excess = excessOf(json.value);
  return excess === null ? settlePeriod(language, json.value) : refuse(language, 400, excess);
}

function readJson(bytes: Uint8Array): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown };
  } catch {
    return null;
  }
}

function settlePeriod(language: Language, input: unknown): Answer {
  try {
    const { settlement, ignored, faults } = parsePosted(input);
    // A settlement leaves pending what these concern, and pays the rest. Who posts a period can correct it and post it again.
    return faults.length > 0
      ? refusePeriod(language, faults, { ignored })
      : answer(language, 200, { settlement, ignored });
  } catch (error) {
    if (!isJixiaoError(error)) throw error;
    return refusePeriod(language, error.faults);
  }
}
