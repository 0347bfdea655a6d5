/* The microphone and loudspeaker of this browser, and how somebody wishes to take part: all that voice has to do with
   the machine in front of them. Nothing here opens a microphone by itself. */
import { BrowserStore, readJson, type Store } from "$lib/live/storage";

/** How sound gets to the house: without a detour, over a relay, or not at all. */
export type Verdict = "direct" | "relayed" | "blocked";

/** What somebody chose in this browser. Ids of devices: "" is the one the system has chosen. */
export interface Choice {
  way: "speak" | "write" | null;
  microphone: string;
  loudspeaker: string;
  pushToTalk: boolean;
  /** When the whole way, microphone to ear, was last tried with these devices and was good, with which microphone; null: never. */
  works: { at: number; verdict: Verdict; with?: string } | null;
}

/** One device, by a name people know. `id` "" never occurs: the system's own choice is no device. */
export interface Device {
  id: string;
  name: string;
}

/** Why there is no microphone. Who or what forbids it: the person waved the question away (`unanswered`: it may be asked
 *  again), this browser for this house, or the system for this browser. */
export type TroubleKind = "blocked" | "missing" | "busy" | "insecure" | "unable";
export type Blocker = "unanswered" | "browser" | "system";

export class MicrophoneTrouble extends Error {
  constructor(
    readonly kind: TroubleKind,
    /** Only when `blocked`. */
    readonly by: Blocker | null = null,
  ) {
    super(kind);
    this.name = "MicrophoneTrouble";
  }
}

const KEY = "resonanz.voice";
const NOTHING_CHOSEN: Choice = { way: null, microphone: "", loudspeaker: "", pushToTalk: false, works: null };
/** One voice, and what a room adds to it taken away. */
const SPEECH: MediaTrackConstraints = { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true };
/** Entries of Chromium's lists that are no devices but names for one of them. */
const ALIASES: ReadonlySet<string> = new Set(["", "default", "communications"]);
/** Full deflection of a level: from a very quiet room to as loud as it goes, in dB. */
const QUIET_DB = -60;
const store = new BrowserStore();
const watching = new Set<(choice: Choice) => void>();

interface Kept extends Partial<Choice> {
  /** Names of chosen devices: some browsers give them new ids at every visit. */
  names?: Partial<Record<"microphone" | "loudspeaker", string>>;
}

/** What was chosen in this browser; unreadable counts as nothing. */
export function choice(from: Store = store): Choice {
  const { names: _, ...kept } = keptIn(from);
  return { ...NOTHING_CHOSEN, ...kept };
}

/** Remembers a part of the choice. Another device is one that has not been tried yet. */
export function choose(part: Partial<Choice>, names: Kept["names"] = {}, into: Store = store): Choice {
  const before = choice(into);
  const other = (["microphone", "loudspeaker"] as const).some((which) => part[which] !== undefined && part[which] !== before[which]);
  const now = { ...before, ...(other ? { works: null } : {}), ...part };
  into.set(KEY, JSON.stringify({ ...now, names: { ...keptIn(into).names, ...names } } satisfies Kept));
  watching.forEach((tell) => tell(now));
  return now;
}

/** Tells of every choice made on this page; answers how to stop that. */
export function onChosen(tell: (choice: Choice) => void): () => void {
  watching.add(tell);
  return () => void watching.delete(tell);
}

function keptIn(from: Store): Kept {
  const kept = readJson<Kept>(from, KEY);
  return kept && typeof kept === "object" && !Array.isArray(kept) ? kept : {};
}

/** Opens the chosen microphone, or the system's own if the chosen one is not there now.
 *  @throws MicrophoneTrouble */
export async function openMicrophone(chosen: Pick<Choice, "microphone"> = choice()): Promise<MediaStream> {
  const media = usable();
  const id = await present("microphone", chosen.microphone);
  try {
    return await media.getUserMedia({ audio: id ? { ...SPEECH, deviceId: { exact: id } } : SPEECH });
  } catch (reason) {
    if (!id || !GONE.has(nameOf(reason))) throw await troubleFrom(reason);
  }
  try {
    return await media.getUserMedia({ audio: SPEECH });
  } catch (reason) {
    throw await troubleFrom(reason);
  }
}

const GONE: ReadonlySet<string> = new Set(["OverconstrainedError", "NotFoundError", "DevicesNotFoundError"]);

function usable(): MediaDevices {
  if (!window.isSecureContext) throw new MicrophoneTrouble("insecure");
  const media = navigator.mediaDevices as MediaDevices | undefined;
  if (typeof media?.getUserMedia !== "function") throw new MicrophoneTrouble("unable");
  return media;
}

const nameOf = (reason: unknown) => (reason instanceof Error || reason instanceof DOMException ? reason.name : "");

/** What a browser's refusal means for people. */
async function troubleFrom(reason: unknown): Promise<MicrophoneTrouble> {
  const name = nameOf(reason);
  if (GONE.has(name)) return new MicrophoneTrouble("missing");
  if (name === "NotAllowedError" || name === "SecurityError") return new MicrophoneTrouble("blocked", await blocker(String((reason as Error).message)));
  return new MicrophoneTrouble(name === "TypeError" ? "unable" : "busy");
}

async function blocker(message: string): Promise<Blocker> {
  if (/system/i.test(message)) return "system";
  if (/dismissed/i.test(message)) return "unanswered";
  const state = await permission();
  return state === "prompt" ? "unanswered" : state === "granted" ? "system" : "browser";
}

/** Whether this house may use a microphone in this browser; null where browsers do not tell. */
export async function permission(): Promise<PermissionState | null> {
  try {
    return (await navigator.permissions.query({ name: "microphone" as PermissionName })).state;
  } catch {
    return null;
  }
}

/** Calls when this house may use a microphone after all: whoever allows it in their browser need not say so here too.
 *  Answers how to stop that. */
export function onAllowed(tell: () => void): () => void {
  let over = false;
  let end = () => {};
  void navigator.permissions?.query({ name: "microphone" as PermissionName }).then((status) => {
    const changed = () => status.state === "granted" && tell();
    if (!over) status.addEventListener("change", changed);
    end = () => status.removeEventListener("change", changed);
  }, () => {}); // browsers that do not tell have a button
  return () => {
    over = true;
    end();
  };
}

/** All microphones; nameless ones (before they were allowed) are left out. */
export const microphones = (): Promise<Device[]> => devices("audioinput");

/** All loudspeakers and headphones this browser can send sound to by name; none where only the system chooses. */
export const loudspeakers = async (): Promise<Device[]> => ("setSinkId" in HTMLMediaElement.prototype ? devices("audiooutput") : []);

async function devices(kind: MediaDeviceKind): Promise<Device[]> {
  const found = (await listed(kind)).filter((one) => one.label && !ALIASES.has(one.deviceId));
  return found.map(({ deviceId: id, label: name }) => ({ id, name: plain(name) }));
}

async function listed(kind: MediaDeviceKind): Promise<MediaDeviceInfo[]> {
  const all = (await (navigator.mediaDevices as MediaDevices | undefined)?.enumerateDevices?.().catch(() => [])) ?? [];
  return all.filter((one) => one.kind === kind);
}

/** The name of the microphone a stream comes from: of the device itself where the stream only says "default". */
export async function microphoneOf(stream: MediaStream): Promise<string> {
  const [track] = stream.getAudioTracks();
  const { deviceId, groupId } = track?.getSettings() ?? {};
  const all = (await listed("audioinput")).filter((one) => one.label && !ALIASES.has(one.deviceId));
  const own = all.find((one) => one.deviceId === deviceId) ?? all.find((one) => groupId && one.groupId === groupId);
  return plain(own?.label ?? track?.label ?? "");
}

/** Whether a microphone of this name is there now; null: the browser does not tell without asking. */
export async function isHere(name: string): Promise<boolean | null> {
  if (!name || (await permission()) !== "granted") return null;
  const names = (await listed("audioinput")).map((one) => plain(one.label)).filter(Boolean);
  return names.length === 0 ? null : names.some((one) => one === name || one.endsWith(` ${name}`));
}

/** Without the numbers of maker and product that some browsers append. */
const plain = (label: string) => label.replace(/ \([\da-f]{4}:[\da-f]{4}\)$/i, "");

/** Calls when something is plugged in or out; answers how to stop that. */
export function onDevicesChanged(tell: () => void): () => void {
  const media = navigator.mediaDevices as MediaDevices | undefined;
  media?.addEventListener?.("devicechange", tell);
  return () => media?.removeEventListener?.("devicechange", tell);
}

/** The id a chosen device has now: by its id, else by its name; itself when nobody knows yet. "" stays "". */
async function present(which: "microphone" | "loudspeaker", id: string): Promise<string> {
  if (!id) return "";
  const all = await (which === "microphone" ? microphones() : loudspeakers());
  const name = keptIn(store).names?.[which];
  return (all.find((one) => one.id === id) ?? all.find((one) => one.name === name))?.id ?? id;
}

/** Lets an element be heard at a loudspeaker; the system's own where it cannot be had. Answers whether it could. */
export async function sendTo(element: HTMLAudioElement, loudspeaker: string = choice().loudspeaker): Promise<boolean> {
  if (!("setSinkId" in element)) return loudspeaker === "";
  try {
    await element.setSinkId(await present("loudspeaker", loudspeaker));
    return true;
  } catch {
    await element.setSinkId("").catch(() => {});
    return false;
  }
}

/** How loud a stream is while somebody looks. */
export interface Level {
  /** 0 (a very quiet room, or nothing at all) … 1 (as loud as it goes), evenly for the ear. */
  read(): number;
  /** Whether it can measure at all: some browsers do not where nothing can play. */
  readonly works: boolean;
  close(): void;
}

let shared: { context: AudioContext; users: number } | null = null;

/** Measures how loud `stream` is, without playing it. */
export function level(stream: MediaStream): Level {
  shared ??= { context: new AudioContext(), users: 0 };
  const { context } = shared;
  shared.users += 1;
  void context.resume().catch(() => {});
  const source = context.createMediaStreamSource(stream);
  const ear = new AnalyserNode(context, { fftSize: 1024 });
  const samples = new Float32Array(ear.fftSize);
  source.connect(ear);
  let open = true;
  return {
    read() {
      ear.getFloatTimeDomainData(samples);
      return loudness(samples);
    },
    get works() {
      return context.state === "running";
    },
    close() {
      if (!open) return;
      open = false;
      source.disconnect();
      if (!shared || --shared.users > 0) return;
      void shared.context.close().catch(() => {});
      shared = null;
    },
  };
}

/** Of samples between -1 and 1: 0 … 1, evenly for the ear. */
export function loudness(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  return power > 0 ? Math.max(0, Math.min(1, 1 - (10 * Math.log10(power)) / QUIET_DB)) : 0;
}
