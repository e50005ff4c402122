/** Whether an object has a field itself, and so which of several kinds it is: `in` also finds what stands on `Object.prototype`. */
export function has<Of extends object, Field extends PropertyKey>(
  object: Of,
  field: Field,
): object is Extract<Of, { readonly [Name in Field]?: unknown }> {
  return Object.hasOwn(object, field);
}
