/** Whether something is a typed array of one of these kinds: no proxy is, and none is asked. */
export function isTypedArray<Kind extends ArrayBufferView>(
  given: unknown,
  ...kinds: readonly (abstract new(length: number) => Kind)[]
): given is Kind {
  return ArrayBuffer.isView(given) && kinds.some((kind) => given instanceof kind);
}
