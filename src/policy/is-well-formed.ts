const loneSurrogate = /\p{Cs}/u;

/** Whether text can be kept by every database and every encoding: well-formed Unicode without U+0000, which PostgreSQL refuses. */
export function isWellFormed(text: string): boolean {
  return !loneSurrogate.test(text) && !text.includes("\0");
}
