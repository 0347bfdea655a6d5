// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MemoryStore } from "$lib/live/storage";
import { choice, choose, loudness, isHere, loudspeakers, microphoneOf, microphones, MicrophoneTrouble, onChosen, onDevicesChanged, openMicrophone, sendTo } from "./devices";

/** A browser's list of devices, and what it says when a microphone is wanted. */
class Machine extends EventTarget {
  readonly asked: MediaStreamConstraints[] = [];
  readonly stream = {} as MediaStream;
  list: { kind: string; deviceId: string; label: string }[] = [];
  refusals: unknown[] = [];
  state: string = "prompt";
  enumerateDevices = async () => this.list;
  query = async () => ({ state: this.state });
  getUserMedia = async (wish: MediaStreamConstraints) => {
    this.asked.push(wish);
    const refusal = this.refusals.shift();
    if (refusal) throw refusal;
    return this.stream;
  };
  /** Which devices were asked for, in this order; null: whichever the system has. */
  get wanted() {
    return this.asked.map(({ audio }) => ((audio as MediaTrackConstraints).deviceId as { exact: string } | undefined)?.exact ?? null);
  }
}

const HEADSET = { kind: "audioinput", deviceId: "h1", label: "Headset (046d:0a38)" };
const LAPTOP = { kind: "audioinput", deviceId: "l1", label: "Laptop" };
const refusal = (name: string, message = "") => new DOMException(message, name);
let machine: Machine;

beforeEach(() => {
  machine = new Machine();
  machine.list = [{ kind: "audioinput", deviceId: "default", label: "Default - Laptop" }, LAPTOP, HEADSET, { kind: "audiooutput", deviceId: "o1", label: "Boxen" }];
  vi.stubGlobal("navigator", { mediaDevices: machine, permissions: machine });
  vi.stubGlobal("isSecureContext", true);
});
afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

async function trouble(): Promise<MicrophoneTrouble> {
  return await openMicrophone().then(() => expect.unreachable(), (reason: unknown) => reason as MicrophoneTrouble);
}

describe("the choice", () => {
  it("is nothing at first, and what cannot be read counts as nothing", () => {
    const store = new MemoryStore();
    const nothing = { way: null, microphone: "", loudspeaker: "", pushToTalk: false, works: null };
    expect(choice(store)).toEqual(nothing);
    for (const broken of ["{", "[]", "null", "7"]) {
      store.set("resonanz.voice", broken);
      expect(choice(store)).toEqual(nothing);
    }
  });

  it("keeps every part until it is chosen anew", () => {
    const store = new MemoryStore();
    choose({ way: "speak" }, {}, store);
    choose({ microphone: "h1" }, { microphone: "Headset" }, store);
    expect(choice(store)).toMatchObject({ way: "speak", microphone: "h1" });
    expect(choose({ way: "write" }, {}, store)).toMatchObject({ way: "write", microphone: "h1" });
  });

  it("does not claim of another device that it works", () => {
    const store = new MemoryStore();
    const works = { at: 7, verdict: "direct" as const };
    choose({ microphone: "h1", works }, {}, store);
    expect(choose({ microphone: "h1", way: "write" }, {}, store).works).toEqual(works);
    expect(choose({ loudspeaker: "o1" }, {}, store).works).toBeNull();
    expect(choose({ loudspeaker: "o2", works }, {}, store).works).toEqual(works);
  });

  it("tells whoever watches, until they stop", () => {
    const told: (string | null)[] = [];
    const stop = onChosen(({ way }) => told.push(way));
    choose({ way: "write" });
    stop();
    choose({ way: "speak" });
    expect(told).toEqual(["write"]);
  });
});

describe("opening a microphone", () => {
  it("asks for one voice without echo, and for the system's own device when none was chosen", async () => {
    expect(await openMicrophone()).toBe(machine.stream);
    expect(machine.asked).toEqual([{ audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true } }]);
  });

  it("takes the chosen one", async () => {
    choose({ microphone: "h1" });
    await openMicrophone();
    expect(machine.wanted).toEqual(["h1"]);
  });

  it("knows the chosen one by its name when the browser gave it a new id", async () => {
    choose({ microphone: "of-yesterday" }, { microphone: "Headset" });
    await openMicrophone();
    expect(machine.wanted).toEqual(["h1"]);
  });

  it("takes the system's own when the chosen one is gone", async () => {
    choose({ microphone: "gone" });
    machine.refusals = [refusal("OverconstrainedError")];
    expect(await openMicrophone()).toBe(machine.stream);
    expect(machine.wanted).toEqual(["gone", null]);
  });

  it("does not try another one when the chosen one is refused", async () => {
    choose({ microphone: "h1" });
    machine.refusals = [refusal("NotReadableError")];
    expect((await trouble()).kind).toBe("busy");
    expect(machine.wanted).toEqual(["h1"]);
  });

  it.each([
    ["NotFoundError", "missing"],
    ["NotReadableError", "busy"],
    ["AbortError", "busy"],
    ["NotAllowedError", "blocked"],
    ["SecurityError", "blocked"],
  ])("says of %s: %s", async (name, kind) => {
    machine.refusals = [refusal(name)];
    expect(await trouble()).toMatchObject({ kind });
  });

  it.each([
    ["Permission denied by system", "denied", "system"],
    ["Permission dismissed", "prompt", "unanswered"],
    ["", "denied", "browser"],
    ["", "prompt", "unanswered"],
    ["", "granted", "system"],
  ])("says who blocks: %j while permission is %s: %s", async (message, state, by) => {
    machine.refusals = [refusal("NotAllowedError", message)];
    machine.state = state;
    expect(await trouble()).toMatchObject({ kind: "blocked", by });
  });

  it("says that the browser blocks when it does not tell", async () => {
    machine.refusals = [refusal("NotAllowedError")];
    machine.query = async () => Promise.reject(new TypeError());
    expect(await trouble()).toMatchObject({ kind: "blocked", by: "browser" });
  });

  it("needs a safe address, and a browser that can", async () => {
    vi.stubGlobal("navigator", {});
    expect(await trouble()).toMatchObject({ kind: "unable" });
    vi.stubGlobal("isSecureContext", false);
    expect(await trouble()).toMatchObject({ kind: "insecure" });
  });
});

describe("devices", () => {
  it("are those with a name of their own, without numbers", async () => {
    expect(await microphones()).toEqual([{ id: "l1", name: "Laptop" }, { id: "h1", name: "Headset" }]);
    machine.list = [{ kind: "audioinput", deviceId: "", label: "" }];
    expect(await microphones()).toEqual([]);
  });

  it("are called by their own name where a stream only says that it is the default", async () => {
    const stream = (settings: object, label = "Default - Laptop") => ({ getAudioTracks: () => [{ label, getSettings: () => settings }] }) as unknown as MediaStream;
    machine.list = machine.list.map((one) => ({ ...one, groupId: one.label.includes("Laptop") ? "g" : "" }));
    expect(await microphoneOf(stream({ deviceId: "h1" }, "Headset"))).toBe("Headset");
    expect(await microphoneOf(stream({ deviceId: "default", groupId: "g" }))).toBe("Laptop");
    expect(await microphoneOf(stream({}))).toBe("Default - Laptop");
  });

  it("are here or not only where the browser tells", async () => {
    expect(await isHere("Headset")).toBeNull();
    machine.state = "granted";
    expect([await isHere("Headset"), await isHere("Default - Laptop"), await isHere("Kopfhörer"), await isHere("")]).toEqual([true, true, false, null]);
    machine.list = [];
    expect(await isHere("Headset")).toBeNull();
  });

  it("tell when they change, until nobody listens", () => {
    const tell = vi.fn();
    const stop = onDevicesChanged(tell);
    machine.dispatchEvent(new Event("devicechange"));
    stop();
    machine.dispatchEvent(new Event("devicechange"));
    expect(tell).toHaveBeenCalledTimes(1);
  });

  it("are none for ears where only the system chooses", async () => {
    vi.stubGlobal("HTMLMediaElement", class {});
    expect(await loudspeakers()).toEqual([]);
    const element = {} as HTMLAudioElement;
    expect([await sendTo(element, ""), await sendTo(element, "o1")]).toEqual([true, false]);
  });

  it("are heard from where they can be chosen, else from the system's own", async () => {
    expect(await loudspeakers()).toEqual([{ id: "o1", name: "Boxen" }]);
    const sinks: string[] = [];
    const element = Object.assign(document.createElement("audio"), {
      setSinkId: async (id: string) => {
        if (id === "gone") throw refusal("NotFoundError");
        sinks.push(id);
      },
    });
    expect([await sendTo(element, "o1"), await sendTo(element, "gone")]).toEqual([true, false]);
    expect(sinks).toEqual(["o1", ""]);
  });
});

describe("a level", () => {
  it("grows evenly for the ear, from nothing to all", () => {
    const tone = (amplitude: number) => loudness(Float32Array.from({ length: 1024 }, (_, n) => amplitude * Math.SQRT2 * Math.sin(n)));
    expect(tone(0)).toBe(0);
    expect(tone(1e-4)).toBe(0);
    expect(tone(0.01)).toBeCloseTo(1 / 3, 1);
    expect(tone(0.1)).toBeCloseTo(2 / 3, 1);
    expect(tone(2)).toBe(1);
  });
});
