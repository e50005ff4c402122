import { isJixiaoError, settle } from "jixiao";
import { answer, quoted, refuse, refusePeriod, requestFault, type Answer } from "./answer.js";
import { excessOf } from "./excess-of.js";
import { parsePosted } from "./parse-posted.js";
import { policy } from "./policy.js";
import { readBody, type Chunks } from "./read-body.js";

/** What of a request counts here; every platform can give it. */
export interface PostedPeriod {
  readonly method: string | null;
  readonly contentType: string | null;
  readonly body: Chunks;
}

/** Some 3,000 people under this policy, and far fewer bytes than platforms let through. */
export const mostBytes = 256 * 1024;

/** A period as JSON in, its settlement as JSON out; or the faults of the period, and then nothing is settled. */
export async function settleRequest({ method, contentType, body }: PostedPeriod): Promise<Answer> {
  if (method !== "POST") return refuse(405, requestFault("method_not_allowed", [], quoted(method), "POST"), { allow: "POST" });
  const mediaType = contentType?.split(";")[0]?.trim().toLowerCase();
  if (mediaType !== "application/json") {
    return refuse(415, requestFault("unsupported_media_type", [], quoted(contentType), "application/json"));
  }
  const bytes = await readBody(body, mostBytes);
  if (bytes === null) return refuse(413, requestFault("body_too_large", [], `more than ${mostBytes} bytes`, `at most ${mostBytes}`));
  const json = readJson(bytes);
  if (json === null) return refuse(400, requestFault("no_json", [], "something else", "a period as JSON in UTF-8"));
  const excess = excessOf(json.value);
  return excess === null ? settlePeriod(json.value) : refuse(400, excess);
}

function readJson(bytes: Uint8Array): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown };
  } catch {
    return null;
  }
}

function settlePeriod(input: unknown): Answer {
  try {
    const { period, ignored, faults } = parsePosted(input);
    // `settle` would leave pending what these concern, and pay the rest. Who posts a period can correct it and post it again.
    return faults.length > 0 ? refusePeriod(faults, { ignored }) : answer(200, { settlement: settle(policy, period), ignored });
  } catch (error) {
    if (!isJixiaoError(error)) throw error;
    return refusePeriod(error.faults);
  }
}
