/* The sound check: opens the microphone, listens, sends what it hears to the house and back, and says how it stands.
   Whatever it opened it closes; nobody else ever hears any of it. */
import {
  choice, choose, level, loudspeakers, microphones, microphoneOf, MicrophoneTrouble, onAllowed, onDevicesChanged, openMicrophone,
  type Choice, type Device, type Level, type Verdict,
} from "../devices";
import { Echo, NoEcho, type House } from "./echo";
import { feedsBack, type Sample } from "./feedback";
import { better } from "./headset";
import { Hearing, type Loudness } from "./hearing";
import { DELAY_S, Ear, SPEAK_S } from "./later";
import { weakness, type Returned } from "./network";

const TICK_MS = 60;
/** Silence of so long (ms) is not a pause any more. */
const SILENT_MS = 6_000;
/** So long (ms) a browser may take until it plays. */
const DEAF_MS = 3_000;
/** Of so many seconds of speech at least this many packets come back, where any do. */
const PACKETS_LEAST = 25;
export const STEPS = 14;

/** Where one is: `wait` for somebody to speak, `speak` while they do, `listen` while they hear it, then `good`; `lost`
 *  when they were heard here and nothing came back. */
export type Act = "wait" | "speak" | "listen" | "good" | "lost";
export type Network = "looking" | Verdict | "house";

export class SoundCheck {
  trouble = $state.raw<MicrophoneTrouble | null>(null);
  /** Whether the browser is asking. */
  asking = $state(false);
  open = $state(false);
  network = $state<Network>("looking");
  act = $state<Act>("wait");
  word = $state<Loudness>("silent");
  /** How many of `STEPS` strokes are inked. */
  strokes = $state(0);
  /** Nothing was heard for too long. */
  silent = $state(false);
  weak = $state<"lossy" | "slow" | null>(null);
  /** This machine plays nothing, and some browsers then measure nothing either. */
  deaf = $state(false);
  /** The microphone hears the loudspeaker. */
  feeds = $state(false);
  microphones = $state.raw<Device[]>([]);
  loudspeakers = $state.raw<Device[]>([]);
  chosen = $state.raw<Choice>(choice());
  /** The name of the microphone in use. */
  using = $state("");
  /** A device in use was pulled out, another one took over. */
  replaced = $state("");
  #kept = $state(false);
  readonly headset: Device | null = $derived.by(() => (this.#kept || !this.open ? null : better(this.using, this.microphones)));

  readonly #house: House;
  #stream: MediaStream | null = null;
  #level: Level | null = null;
  #hearing = new Hearing();
  #since = 0;
  #echo: Echo | null = null;
  #ear: Ear | null = null;
  #giveUp = new AbortController();
  #ticking = 0;
  #before: Returned | null = null;
  #until = 0;
  #levels: { speak: Sample[]; listen: Sample[] } = { speak: [], listen: [] };
  #over = false;
  readonly #forget: (() => void)[] = [];

  constructor(house: House) {
    this.#house = house;
    this.#forget.push(onDevicesChanged(() => void this.#look()));
    this.#forget.push(onAllowed(() => void (this.trouble?.kind === "blocked" && this.begin())));
  }

  /** Opens the microphone and looks for a way through the network. Must come from a click. */
  async begin(): Promise<void> {
    if (this.asking || this.#over) return;
    this.chosen = choose({ way: "speak" });
    this.#ear ??= new Ear();
    void this.#ear.wake();
    await this.#openMicrophone();
    if (this.open) void this.#connect();
  }

  async #openMicrophone(): Promise<void> {
    this.asking = true;
    this.trouble = null;
    try {
      const stream = await openMicrophone(this.chosen);
      if (this.#over) return stop(stream);
      this.#use(stream);
    } catch (reason) {
      this.#letGo();
      this.trouble = reason instanceof MicrophoneTrouble ? reason : new MicrophoneTrouble("unable");
    } finally {
      this.asking = false;
    }
    await this.#look();
  }

  #use(stream: MediaStream): void {
    this.#letGo();
    this.#stream = stream;
    this.#level = level(stream);
    this.#hearing = new Hearing();
    this.#since = performance.now();
    const [track] = stream.getAudioTracks();
    this.using = track?.label ?? "";
    track?.addEventListener("ended", () => void this.#pulledOut(stream));
    this.silent = false;
    this.open = true;
    this.#ticking ||= window.setInterval(() => this.#tick(), TICK_MS);
  }

  async #pulledOut(stream: MediaStream): Promise<void> {
    if (stream !== this.#stream || this.#over) return;
    const gone = this.using;
    await this.#openMicrophone();
    if (!this.open) return;
    this.replaced = gone;
    void this.#connect();
  }

  async #look(): Promise<void> {
    [this.microphones, this.loudspeakers] = await Promise.all([microphones(), loudspeakers()]);
    if (this.#stream) this.using = await microphoneOf(this.#stream);
    // whoever has no microphone plugs one in and need not say so
    if (this.trouble?.kind === "missing" && this.microphones.length > 0 && !this.#over) await this.begin();
  }

  async #connect(): Promise<void> {
    const track = this.#stream?.getAudioTracks()[0];
    if (!track) return;
    if (this.#echo?.fresh) {
      await this.#echo.take(track);
      return this.#wait();
    }
    this.#echo?.close();
    this.#echo = null;
    this.network = "looking";
    this.#wait();
    try {
      const echo = await Echo.open(this.#house, track, this.#giveUp.signal);
      this.#echo = echo;
      this.#ear?.listen(echo.stream);
      const current = this.#stream?.getAudioTracks()[0];
      if (current && current !== track) await echo.take(current);
      this.network = await echo.verdict();
    } catch (reason) {
      if (reason instanceof NoEcho && reason.why === "closed") return;
      this.network = reason instanceof NoEcho && reason.why === "blocked" ? "blocked" : "house";
      if (this.network === "blocked") this.chosen = choose({ works: null });
    }
  }

  #wait(): void {
    this.#ear?.hush();
    this.#before = null;
    this.act = "wait";
    this.weak = null;
    this.feeds = false;
  }

  #tick(): void {
    if (!this.#level) return;
    const now = performance.now();
    const hearing = this.#hearing;
    const heard = this.#level.read();
    hearing.take(heard, now);
    this.word = hearing.word;
    this.strokes = Math.round(hearing.height * STEPS);
    const listening = this.act === "wait" || this.act === "speak";
    this.deaf = !this.#level.works && now - this.#since > DEAF_MS;
    this.silent = this.#level.works && listening && hearing.quietFor(now, this.#since) > SILENT_MS;
    if (this.act === "wait" && hearing.speaks && this.#echo && this.network !== "looking") {
      if (this.#echo.fresh) void this.#speaking(this.#echo);
      else void this.#connect();
    }
    if (this.act === "speak" && now > this.#until) this.act = "listen";
    if (this.act === "speak" || this.act === "listen") this.#levels[this.act].push([now, heard]);
  }

  /** Somebody speaks: three seconds later it is their turn to listen, then it is clear. */
  async #speaking(echo: Echo): Promise<void> {
    this.act = "speak";
    this.#levels = { speak: [], listen: [] };
    this.#until = performance.now() + SPEAK_S * 1_000;
    const over = performance.now() + (this.#ear?.replay() ?? 0);
    const before = (this.#before = await echo.returned());
    while (performance.now() < over) {
      await new Promise((done) => setTimeout(done, 100));
      if (this.#before !== before || this.#over) return;
    }
    const after = await echo.returned();
    if (this.#before !== before || this.#over) return;
    this.weak = weakness(before, after);
    this.feeds = feedsBack(this.#levels.speak, this.#levels.listen, DELAY_S * 1_000);
    this.#since = performance.now();
    if (after.packets - before.packets < PACKETS_LEAST) this.act = "lost";
    else this.#works();
  }

  #works(): void {
    this.act = "good";
    const verdict = this.network === "relayed" ? "relayed" : "direct";
    this.chosen = choose({ works: { at: Date.now(), verdict, with: this.using } }, this.using ? { microphone: this.using } : {});
  }

  /** Once more, with the way there is or a new one. */
  again(): void {
    if (!this.open || this.deaf) return void this.begin();
    void this.#ear?.wake();
    this.#hearing = new Hearing();
    this.#since = performance.now();
    void this.#connect();
  }

  async takeMicrophone(id: string): Promise<void> {
    const name = this.microphones.find((one) => one.id === id)?.name;
    this.chosen = choose({ microphone: id }, name ? { microphone: name } : {});
    this.replaced = "";
    await this.#openMicrophone();
    if (this.open) void this.#connect();
  }

  async takeLoudspeaker(id: string): Promise<void> {
    const name = this.loudspeakers.find((one) => one.id === id)?.name;
    this.chosen = choose({ loudspeaker: id }, name ? { loudspeaker: name } : {});
    await this.#ear?.move();
    this.#ear?.chime();
  }

  keepMicrophone(): void {
    this.#kept = true;
  }

  chime(): void {
    void this.#ear?.wake().then(() => this.#ear?.chime());
  }

  #letGo(): void {
    this.#level?.close();
    this.#level = null;
    if (this.#stream) stop(this.#stream);
    this.#stream = null;
    this.open = false;
  }

  close(): void {
    this.#over = true;
    clearInterval(this.#ticking);
    this.#giveUp.abort();
    this.#letGo();
    this.#echo?.close();
    this.#ear?.close();
    this.#forget.forEach((forget) => forget());
  }
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
