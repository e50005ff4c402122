/** Without a prototype, so that nothing on Object.prototype is taken for a part of it. */
const absentField: PropertyDescriptor = Object
  .freeze(Object.assign(Object.create(null) as object, { value: undefined, enumerable: false }));

/**
 * A frozen record in which what is absent stands as an undefined of its own. So `record.places` is never read from Object.prototype,
 * whatever somebody put there; and since it is not enumerable, nothing that lists, writes or copies the record finds it.
 */
export function frozenRecord(entries: readonly (readonly [field: string, value: unknown])[], absent: readonly string[]): object {
  const record: object = Object.fromEntries(entries);
  for (const field of absent) Object.defineProperty(record, field, absentField);
  return Object.freeze(record);
}
