import { inChinese, type Language } from "./language.js";
import { requestFault, type RequestFaultIn } from "./request-fault.js";

/** An answer over HTTP, which each platform has a form of its own for. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What Lambda hands on, which is little beside what others do: one service answers alike wherever it runs. */
export const mostAnswerBytes = 6_000_000;

/** As many as somebody reads. */
export const mostFaults = 100;

/** Pay is nobody else's business: no cache keeps it. */
const always = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" };

export function answer(language: Language, status: number, content: object, headers: Readonly<Record<string, string>> = {}): Answer {
  const body = JSON.stringify(content, language === "zh" ? inChinese : undefined);
  const answered = { status, headers: { ...always, "content-language": language, ...headers }, body };
  return limited(language, answered, new TextEncoder().encode(body).byteLength);
}

/** The same answer, or where it is too large one that says so. */
export function limited(language: Language, answered: Answer, bytes: number): Answer {
  if (bytes <= mostAnswerBytes) return answered;
  const [got, most] = [{ en: `${bytes} bytes`, zh: `${bytes} 字节` }, {
    en: `at most ${mostAnswerBytes}: post fewer rows`,
    zh: `至多 ${mostAnswerBytes}，请减少行数`,
  }];
  return refuse(language, 413, requestFault("answer_too_large", [], got, most));
}

/** Every answer but 200 has a list of faults, whatever the reason. */
export function refuse(language: Language, status: number, fault: RequestFaultIn, headers: Readonly<Record<string, string>> = {}): Answer {
  return answer(language, status, { faults: [fault(language)] }, headers);
}

/** The first faults of a period, and whether there are more. */
export function refusePeriod(language: Language, faults: readonly object[], content: object = {}): Answer {
  const more = requestFault(
    "more_faults",
    [],
    { en: `more than ${mostFaults}`, zh: `多于 ${mostFaults} 处` },
    { en: "none: mend these, and post it again", zh: "没有错误，请改正以上各处后重新提交" },
  );
  const told = faults.length > mostFaults ? [...faults.slice(0, mostFaults), more(language)] : faults;
  return answer(language, 400, { faults: told, ...content });
}
