/** An element of a picture, as it stands there. */
export interface Shape {
  readonly tag: string;
  /** The names that it bears. */
  readonly names: readonly string[];
  readonly at: (attribute: string) => string;
  readonly number: (attribute: string) => number;
  readonly text: string;
  /** The corners of a path of straight lines, or the place of what has one. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

const entities = /&#(\d+);/g;

/**
 * The elements of an SVG document in their order. It is read strictly: what is not closed, and what is not escaped, is an error.
 */
export function readSvg(svg: string): readonly Shape[] {
  const shapes: Shape[] = [];
  const open: { readonly tag: string; readonly index: number }[] = [];
  const texts: string[] = [];
  let at = 0;
  for (const tag of svg.matchAll(/<(\/?)([a-z]+)((?:\s+[a-z-]+(?::[a-z]+)?="[^"<]*")*)\s*(\/?)>/gi)) {
    const between = svg.slice(at, tag.index);
    if (/[<>]|&(?!#\d+;)/.test(between)) throw new Error(`not escaped: ${between.slice(0, 80)}`);
    at = tag.index + tag[0].length;
    const inside = open.at(-1);
    if (inside !== undefined) texts[inside.index] += decoded(between);
    else if (between.trim() !== "") throw new Error(`outside of all elements: ${between}`);
    const [, end, name = "", attributes = "", alone] = tag;
    if (end === "/") {
      if (open.pop()?.tag !== name) throw new Error(`</${name}> closes nothing`);
      continue;
    }
    const own =
      new Map([...attributes.matchAll(/([a-z-]+(?::[a-z]+)?)="([^"]*)"/gi)].map(([, key = "", value = ""]) => [key, decoded(value)]));
    const index = shapes.length;
    texts.push("");
    shapes.push({
      tag: name,
      names: (own.get("class") ?? "").split(" "),
      at: (attribute) => own.get(attribute) ?? "",
      number: (attribute) => Number(own.get(attribute) ?? Number.NaN),
      get text() {
        return texts[index] ?? "";
      },
      points: pointsOf(name, own),
    });
    if (alone !== "/") open.push({ tag: name, index });
  }
  if (open.length > 0 || svg.slice(at).trim() !== "") throw new Error("something is not closed");
  return shapes;
}

function decoded(text: string): string {
  return text.replace(entities, (_, code: string) => String.fromCharCode(Number(code)));
}

function pointsOf(tag: string, attributes: ReadonlyMap<string, string>): Shape["points"] {
  const number = (name: string) => Number(attributes.get(name));
  if (tag === "circle") return [[number("cx"), number("cy")]];
  if (tag === "text") return [[number("x"), number("y")]];
  if (tag === "rect") return [[number("x"), number("y")], [number("x") + number("width"), number("y") + number("height")]];
  if (tag !== "path") return [];
  return [...(attributes.get("d") ?? "").matchAll(/[ML](-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

/** The elements that bear a name, of one kind where it is said. */
export function called(shapes: readonly Shape[], name: string, tag?: string): readonly Shape[] {
  return shapes.filter((shape) => shape.names.includes(name) && (tag === undefined || shape.tag === tag));
}

/** What a written figure comes to: without commas and units, percent as a share. */
function figureOf(text: string): number {
  const number = Number(text.replace(/[,%]| ?[a-z秒分钟小时天]+$/gu, ""));
  return text.includes("%") ? number / 100 : number;
}

/** From places to figures, by the figures that are written beside the lines of the grid. */
export interface Ruler {
  readonly figureAt: (place: number) => number;
  /** How much a pixel is. */
  readonly pixel: number;
}

/** A ruler along an axis: all figures that stand at a line of the grid agree on it, or it is an error. */
export function rulerOf(shapes: readonly Shape[], axis: "x" | "y"): Ruler {
  const side = axis === "x" ? 0 : 1;
  const lift = axis === "x" ? 0 : -4;
  const lines = new Set(called(shapes, `${axis}-grid`).map((line) => line.points[0]?.[side] ?? Number.NaN));
  const marks = called(shapes, `${axis}-tick`, "text").flatMap((tick) => {
    const place = (tick.points[0]?.[side] ?? Number.NaN) + lift;
    // At the edge of the picture a figure stands a little beside its line.
    const [near] = [...lines].sort((one, other) => Math.abs(one - place) - Math.abs(other - place));
    return near === undefined || Math.abs(near - place) > 24 ? [] : [[near, figureOf(tick.text)] as const];
  });
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined || first[0] === last[0]) throw new Error("there are no two figures at the grid");
  const slope = (last[1] - first[1]) / (last[0] - first[0]);
  const figureAt = (place: number) => first[1] + (place - first[0]) * slope;
  for (const [place, figure] of marks) {
    if (Math.abs(figureAt(place) - figure) > Math.abs(slope)) throw new Error(`${figure} stands at ${figureAt(place)}`);
  }
  return { figureAt, pixel: Math.abs(slope) };
}
