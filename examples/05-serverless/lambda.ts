import { Buffer } from "node:buffer";
import { limited } from "./answer.js";
import { languageOf } from "./language.js";
import { settleRequest } from "./settle-request.js";

/**
 * What is read of an event: of API Gateway's HTTP API or a function URL (payload format 2.0), of its REST API or a load balancer (1.0).
 * Any of it may be absent, null or something else: a test event that was written by hand, another event altogether.
 */
export interface HttpEvent {
  /** In format 1.0. */
  readonly httpMethod?: string | null;
  /** In format 2.0. */
  readonly requestContext?: { readonly http?: { readonly method?: string | null } | null } | null;
  /** In format 2.0 the names are in lower case, in 1.0 as they were sent. */
  readonly headers?: Readonly<Record<string, string | undefined>> | null;
  readonly body?: string | null;
  readonly isBase64Encoded?: boolean | null;
}

export interface HttpResult {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isBase64Encoded: false;
}

export async function handler({ httpMethod, requestContext, headers, body, isBase64Encoded }: HttpEvent): Promise<HttpResult> {
  const acceptLanguage = headerOf(headers ?? {}, "accept-language");
  const answered = await settleRequest({
    method: httpMethod ?? requestContext?.http?.method ?? null,
    contentType: headerOf(headers ?? {}, "content-type"),
    acceptLanguage,
    body: [Buffer.from(typeof body === "string" ? body : "", isBase64Encoded === true ? "base64" : "utf8")],
  });
  // Lambda counts its result as JSON, in which the body is a text with every quotation mark escaped.
  const { status, ...result } = limited(languageOf(acceptLanguage), answered, Buffer.byteLength(JSON.stringify(answered.body)));
  return { statusCode: status, ...result, isBase64Encoded: false };
}

function headerOf(headers: Readonly<Record<string, string | undefined>>, name: string): string | null {
  const value = Object.entries(headers).find(([sent]) => sent.toLowerCase() === name)?.[1];
  return typeof value === "string" ? value : null;
}
