/** An answer over HTTP, which each platform has a form of its own for. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What is wrong with a request before a period can be seen in it, told as the library tells what is wrong with a period. */
export interface RequestFault {
  readonly code:
    | "method_not_allowed"
    | "unsupported_media_type"
    | "body_too_large"
    | "no_json"
    | "too_many_rows"
    | "text_too_long"
    | "more_faults"
    | "answer_too_large";
  readonly path: readonly (string | number)[];
  readonly value: string;
  readonly expected: string;
  readonly message: string;
}

/** What Lambda hands on, which is little beside what others do: one service answers alike wherever it runs. */
export const mostAnswerBytes = 6_000_000;

/** As many as somebody reads. */
export const mostFaults = 100;

const mostOfHeader = 80;

/** Pay is nobody else's business: no cache keeps it. */
const always = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" };

export function answer(status: number, content: object, headers: Readonly<Record<string, string>> = {}): Answer {
  const body = JSON.stringify(content);
  return limited({ status, headers: { ...always, ...headers }, body }, new TextEncoder().encode(body).byteLength);
}

/** The same answer, or where it is too large one that says so. */
export function limited(answered: Answer, bytes: number): Answer {
  return bytes <= mostAnswerBytes
    ? answered
    : refuse(413, requestFault("answer_too_large", [], `${bytes} bytes`, `at most ${mostAnswerBytes}: post fewer rows`));
}

/** Every answer but 200 has a list of faults, whatever the reason. */
export function refuse(status: number, fault: RequestFault, headers: Readonly<Record<string, string>> = {}): Answer {
  return answer(status, { faults: [fault] }, headers);
}

/** The first faults of a period, and whether there are more. */
export function refusePeriod(faults: readonly object[], content: object = {}): Answer {
  const told = faults.length > mostFaults
    ? [...faults.slice(0, mostFaults), requestFault("more_faults", [], `more than ${mostFaults}`, "none: mend these, and post it again")]
    : faults;
  return answer(400, { faults: told, ...content });
}

export function requestFault(code: RequestFault["code"], path: RequestFault["path"], value: string, expected: string): RequestFault {
  const where = path.length === 0 ? "" : `${path.join(".")}: `;
  return { code, path, value, expected, message: `${where}${code.replaceAll("_", " ")}: got ${value}, expected ${expected}` };
}

/** What a header says, quoted and cut: who sends it may say anything, at any length. */
export function quoted(header: string | null): string {
  if (header === null) return "nothing";
  return JSON.stringify(header.length > mostOfHeader ? `${header.slice(0, mostOfHeader)}…` : header);
}
