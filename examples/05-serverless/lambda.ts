import { Buffer } from "node:buffer";
import { refuse } from "./answer.js";
import { settleRequest } from "./settle-request.js";

/** What is read of an event of API Gateway's HTTP API, payload format 2.0, or of a function URL. Names of headers come in lower case. */
export interface HttpEvent {
  readonly requestContext: { readonly http: { readonly method: string } };
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
  readonly isBase64Encoded: boolean;
}

export interface HttpResult {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Lambda hands on no result of more than 6 MB, and tells the caller only that something failed. */
const mostOfResult = 6_000_000;

export async function handler({ requestContext, headers, body = "", isBase64Encoded }: HttpEvent): Promise<HttpResult> {
  const answered = await settleRequest({
    method: requestContext.http.method,
    contentType: headers["content-type"] ?? null,
    body: [Buffer.from(body, isBase64Encoded ? "base64" : "utf8")],
  });
  const size = Buffer.byteLength(JSON.stringify(answered.body));
  const { status, ...result } = size <= mostOfResult
    ? answered
    : refuse(413, "answer_too_large", `${size} bytes`, `at most ${mostOfResult}: post fewer rows`);
  return { statusCode: status, ...result };
}
