import type { Language } from "./language.js";

/** A text in each language. */
export type Said = { readonly [In in Language]: string };

/** What is wrong with a request before a period can be seen in it, told as the library tells what is wrong with a period. */
export interface RequestFault {
  readonly code: keyof typeof titles;
  readonly path: readonly (string | number)[];
  readonly value: string;
  readonly expected: string;
  readonly message: string;
}

const titles = {
  method_not_allowed: { en: "method not allowed", zh: "不支持的请求方法" },
  unsupported_media_type: { en: "unsupported media type", zh: "不支持的内容类型" },
  body_too_large: { en: "body too large", zh: "请求内容过大" },
  no_json: { en: "no JSON", zh: "无法读取" },
  too_many_rows: { en: "too many rows", zh: "行数过多" },
  text_too_long: { en: "text too long", zh: "文本过长" },
  more_faults: { en: "more faults", zh: "还有其他错误" },
  answer_too_large: { en: "answer too large", zh: "结果过大" },
} as const satisfies { readonly [code: string]: Said };

/** A fault of a request, in whichever language is asked for. */
export type RequestFaultIn = (language: Language) => RequestFault;

export function requestFault(code: RequestFault["code"], path: RequestFault["path"], got: Said, wanted: Said): RequestFaultIn {
  return (language) => {
    const where = path.join(".");
    const [title, value, expected] = [titles[code][language], got[language], wanted[language]];
    const message = language === "en"
      ? `${where === "" ? "" : `${where}: `}${title}: got ${value}, expected ${expected}`
      : `${where === "" ? "" : `${where}：`}${title}：实际为 ${value}，应为 ${expected}`;
    return { code, path, value, expected, message };
  };
}

/** What is called the same in each language: a name, a number. */
export function named(name: string): Said {
  return { en: name, zh: name };
}

const mostOfHeader = 80;

/** What a header says, quoted and cut: who sends it may say anything, at any length. */
export function quoted(header: string | null): Said {
  if (header === null) return { en: "nothing", zh: "空缺" };
  return named(JSON.stringify(header.length > mostOfHeader ? `${header.slice(0, mostOfHeader)}…` : header));
}
