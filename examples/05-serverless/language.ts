import { faultText, reasonText, type Fault, type Reason } from "jixiao";

/** The languages of answers. */
export type Language = "en" | "zh";

/** The first of these languages in a header `Accept-Language`, English where there is none: browsers put first what is liked best. */
export function languageOf(acceptLanguage: string | null): Language {
  const tags = (acceptLanguage ?? "").toLowerCase().split(",").map((tag) => tag.trim().split(/[-;]/)[0]);
  return tags.find((tag) => tag === "en" || tag === "zh") === "zh" ? "zh" : "en";
}

/** For `JSON.stringify`: every fault and every reason with its message in Chinese, wherever it stands. */
export function inChinese(_: string, value: unknown): unknown {
  if (isReason(value)) return { ...value, message: reasonText(value, { language: "zh" }) };
  return isFault(value) ? { ...value, message: faultText(value, { language: "zh" }) } : value;
}

function isFault(value: unknown): value is Fault {
  return hasMessage(value) && "path" in value && typeof value.expected === "object";
}

function isReason(value: unknown): value is Reason {
  return hasMessage(value) && !("path" in value);
}

function hasMessage(value: unknown): value is { readonly message: string; readonly expected?: unknown } {
  return typeof value === "object" && value !== null && "code" in value && "message" in value;
}
