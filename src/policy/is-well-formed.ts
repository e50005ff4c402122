const unkept = /[\0\uD800-\uDFFF]/u;

/** Whether text can be kept by every database and every encoding: well-formed Unicode without U+0000, which PostgreSQL refuses. */
export function isWellFormed(text: string): boolean {
  return !unkept.test(text);
}
