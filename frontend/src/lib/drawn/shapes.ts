/* The few shapes everything is drawn with, as path data. Pure strings, so that a thousand people are a handful of
   paths and not a thousand elements. */

export const r1 = (value: number): number => Math.round(value * 10) / 10;

export function disc(x: number, y: number, d: number): string {
  const r = r1(d / 2);
  const across = r1(2 * r); // of the rounded radius: two arcs wider than their chord would be an egg
  return `M${r1(x - r)} ${r1(y)}a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0 ${-across} 0Z`;
}

/** The company's people: as heavy as a disc of the same d. */
export function diamond(x: number, y: number, d: number): string {
  const q = d * 0.62;
  return `M${r1(x)} ${r1(y - q)}L${r1(x + q)} ${r1(y)}L${r1(x)} ${r1(y + q)}L${r1(x - q)} ${r1(y)}Z`;
}

/** The chair: an arc behind the person, open to the middle. */
export function chairBack(x: number, y: number, a: number, d: number): string {
  const r = d * 0.86;
  const end = (t: number) => `${r1(x + r * Math.cos(t))} ${r1(y + r * Math.sin(t))}`;
  return `M${end(a - 0.92)}A${r1(r)} ${r1(r)} 0 0 1 ${end(a + 0.92)}`;
}

/** Half a belly of a vibrating string from x, height `lift` (negative: downwards). */
export function belly(x: number, y: number, unit: number, lift: number): string {
  const c = unit * 0.3642; // a cubic with this handle is close to half a sine
  const top = r1(y - lift * 1.33);
  return `M${r1(x)} ${y}C${r1(x + c)} ${top} ${r1(x + unit - c)} ${top} ${r1(x + unit)} ${y}`;
}
