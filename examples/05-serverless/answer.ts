import type { Fault } from "jixiao";

/** An answer over HTTP, which each platform has a form of its own for. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What is wrong with a request before a period can be seen in it, told as the library tells what is wrong with a period. */
export interface RequestFault extends Omit<Fault, "code"> {
  readonly code: "method_not_allowed" | "unsupported_media_type" | "body_too_large" | "no_json" | "answer_too_large";
}

/** Pay is nobody else's business: no cache keeps it. */
const always = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" };

export function answer(status: number, content: object, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers: { ...always, ...headers }, body: JSON.stringify(content) };
}

/** Every answer but 200 has a list of faults, whatever the reason. */
export function refuse(
  status: number,
  code: RequestFault["code"],
  value: string,
  expected: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const fault: RequestFault = {
    code,
    path: [],
    value,
    expected,
    message: `${code.replaceAll("_", " ")}: got ${value}, expected ${expected}`,
  };
  return answer(status, { faults: [fault] }, headers);
}
