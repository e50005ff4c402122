import fc from "fast-check";

/**
 * Draws what another arbitrary draws, and shrinks it by at most so many steps: one whose cases always have a smaller one would go on for
 * ever.
 */
export class StepsWithin<Case> extends fc.Arbitrary<Case> {
  private steps = 0;

  constructor(private readonly cases: fc.Arbitrary<Case>, private readonly most: number) {
    super();
  }

  /** Whether there were more steps than that. */
  get isExceeded(): boolean {
    return this.steps > this.most;
  }

  generate(random: fc.Random, bias: number | undefined): fc.Value<Case> {
    return this.cases.generate(random, bias);
  }

  canShrinkWithoutContext(value: unknown): value is Case {
    return this.cases.canShrinkWithoutContext(value);
  }

  shrink(value: Case, context: unknown): fc.Stream<fc.Value<Case>> {
    return this.cases.shrink(value, context).takeWhile(() => {
      this.steps += 1;
      return !this.isExceeded;
    });
  }
}
