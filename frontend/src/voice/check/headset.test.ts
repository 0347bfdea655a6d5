import { describe, expect, it } from "vitest";
import { better } from "./headset";

const all = (...names: string[]) => names.map((name, n) => ({ id: `${n}`, name }));

describe("a better microphone", () => {
  it.each([
    ["Internes Mikrofon (Realtek Audio)", "Headset (Jabra Evolve2 40)"],
    ["MacBook Pro Microphone", "AirPods von Uwe"],
    ["HD Pro Webcam C920", "Kopfhörer mit Mikrofon"],
    ["Built-in Audio Analog Stereo", "USB Audio Device"],
  ])("than %s is %s", (using, headset) => {
    expect(better(using, all(using, "Stereomix", headset))?.name).toBe(headset);
  });

  it("is not looked for when a headset is in use, or none is there", () => {
    expect(better("Headset (Jabra)", all("Headset (Jabra)", "AirPods"))).toBeNull();
    expect(better("Internes Mikrofon", all("Internes Mikrofon", "Kamera"))).toBeNull();
    expect(better("Rode NT-USB", all("Rode NT-USB", "USB Audio Device"))).toBeNull();
  });
});
