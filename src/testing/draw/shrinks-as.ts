import fc from "fast-check";

/**
 * Draws as one arbitrary does. What was drawn shrinks as that one shrinks it, and from there as another one does: as it is, and not how it
 * was made.
 */
export class ShrinksAs<Each> extends fc.Arbitrary<Each> {
  constructor(private readonly drawn: fc.Arbitrary<Each>, private readonly like: fc.Arbitrary<Each>) {
    super();
  }

  generate(random: fc.Random, bias: number | undefined): fc.Value<Each> {
    return asDrawn(this.drawn.generate(random, bias));
  }

  canShrinkWithoutContext(value: unknown): value is Each {
    return this.like.canShrinkWithoutContext(value);
  }

  shrink(value: Each, context: unknown): fc.Stream<fc.Value<Each>> {
    if (!(context instanceof AsDrawn)) return this.like.shrink(value, context);
    return this.drawn.shrink(value, context.context).map(asDrawn).join(this.like.shrink(value, undefined));
  }
}

/** How the arbitrary that drew something shrinks it. */
class AsDrawn {
  constructor(readonly context: unknown) {}
}

function asDrawn<Each>({ value, context }: fc.Value<Each>): fc.Value<Each> {
  return new fc.Value(value, new AsDrawn(context));
}
