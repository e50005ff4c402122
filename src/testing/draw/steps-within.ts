import fc from "fast-check";

/**
 * Draws what another arbitrary draws, and shrinks it until so many steps were taken: one whose cases always have a smaller one would go on
 * for ever, and one whose cases are large for longer than anybody waits.
 */
export class StepsWithin<Case> extends fc.Arbitrary<Case> {
  private steps = 0;
  private isOver = false;

  constructor(private readonly cases: fc.Arbitrary<Case>, private readonly most: number) {
    super();
  }

  /** Whether there were more smaller cases than could be tried. */
  get isExceeded(): boolean {
    return this.isOver;
  }

  /** Whoever tries a smaller case says how many steps it took. */
  take(steps: number): void {
    this.steps += steps;
  }

  generate(random: fc.Random, bias: number | undefined): fc.Value<Case> {
    return this.cases.generate(random, bias);
  }

  canShrinkWithoutContext(value: unknown): value is Case {
    return this.cases.canShrinkWithoutContext(value);
  }

  shrink(value: Case, context: unknown): fc.Stream<fc.Value<Case>> {
    return this.cases.shrink(value, context).takeWhile(() => {
      this.isOver = this.steps >= this.most;
      return !this.isOver;
    });
  }
}
