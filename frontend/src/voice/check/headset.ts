/* Whether another microphone than the one in use would serve better: a headset lies there, and the laptop is heard. */
import type { Device } from "../devices";

const WORN = /head ?(set|phone)|kopfh|earp|airpod|ear ?bud|\bbuds\b|hands-?free|freisprech|jabra|plantronics|poly\b|epos|sennheiser|logitech h\d|hyperx|arctis/i;
const BUILT_IN = /built-?in|intern|integrated|integriert|eingebaut|macbook|imac|laptop|realtek|array|digital mic|webcam|camera|kamera|\bhda\b|monitor of/i;

/** Whether a name is that of something one wears. */
export const worn = (name: string): boolean => WORN.test(name);

/** The headset to offer instead of the microphone called `using`; null when that is one itself, or none is there. */
export function better(using: string, all: readonly Device[]): Device | null {
  if (worn(using)) return null;
  const headset = all.find((one) => one.name !== using && worn(one.name));
  if (headset) return headset;
  return BUILT_IN.test(using) ? (all.find((one) => one.name !== using && /usb|bluetooth/i.test(one.name) && !BUILT_IN.test(one.name)) ?? null) : null;
}
