import { isJixiaoError, settle } from "jixiao";
import { parsePeriod, parsePolicy } from "jixiao/json";
import { answer, refuse, type Answer } from "./answer.js";
import document from "./policy.json" with { type: "json" };
import { readBody, type Chunks } from "./read-body.js";

/** What of a request counts here; every platform can give it. */
export interface PostedPeriod {
  readonly method: string;
  readonly contentType: string | null;
  readonly body: Chunks;
}

/** Some 3,000 people under this policy, and far fewer bytes than platforms let through. */
export const mostBytes = 256 * 1024;

// Once, when the instance starts: where the policy cannot be read, no request is ever answered by it.
const policy = parsePolicy(document);

/** A period as JSON in, its settlement as JSON out; or every fault of the period, and then nothing is settled. */
export async function settleRequest({ method, contentType, body }: PostedPeriod): Promise<Answer> {
  if (method !== "POST") return refuse(405, "method_not_allowed", method, "POST", { allow: "POST" });
  const mediaType = contentType?.split(";")[0]?.trim().toLowerCase();
  if (mediaType !== "application/json") return refuse(415, "unsupported_media_type", contentType ?? "none", "application/json");
  const bytes = await readBody(body, mostBytes);
  if (bytes === null) return refuse(413, "body_too_large", `more than ${mostBytes} bytes`, `at most ${mostBytes}`);
  const json = readJson(bytes);
  return json === null ? refuse(400, "no_json", "something else", "a period as JSON in UTF-8") : settlePeriod(json.value);
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
    const { period, ignored, faults } = parsePeriod(policy, input);
    // `settle` would leave pending what these concern, and pay the rest. Who posts a period can correct it and post it again.
    if (faults.length > 0) return answer(400, { faults, ignored });
    return answer(200, { settlement: settle(policy, period), ignored });
  } catch (error) {
    if (!isJixiaoError(error)) throw error;
    return answer(400, { faults: error.faults });
  }
}
