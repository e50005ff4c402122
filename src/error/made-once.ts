/** What `make` makes, once somebody asks for it: a program that starts, and never does, waits for none of it. */
export function madeOnce<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
