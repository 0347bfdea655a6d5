/* The echo: what the microphone hears goes to the house and comes back to this browser alone. */
import { ApiError } from "$lib/api";
import type { EchoAnswer, VoiceWays } from "../../generated/api";
import type { Verdict } from "../devices";
import { returned, wayOf, type Figures, type Returned } from "./network";

/** Whom to ask, inside or before one has a name. */
export interface House {
  ways(): Promise<VoiceWays>;
  echo(sdp: string): Promise<EchoAnswer>;
}

/** So long (ms) a browser may look for a way through its network. */
const LOOKING_MS = 15_000;
/** The house ends an echo after a minute; one that is younger is good for another try. */
const FRESH_MS = 40_000;

/** Why there is no echo: `house`: not the network, but the house or the line to it; `blocked`: no way was found. */
export class NoEcho extends Error {
  constructor(readonly why: "house" | "blocked" | "closed") {
    super(why);
    this.name = "NoEcho";
  }
}

export class Echo {
  /** What comes back. */
  readonly stream = new MediaStream();
  readonly #connection: RTCPeerConnection;
  readonly #sender: RTCRtpSender;
  readonly #begun = performance.now();
  /** Some browsers let nothing flow that no element plays. */
  readonly #sink = Object.assign(new Audio(), { muted: true });
  #candidates = 0;

  private constructor(microphone: MediaStreamTrack, ways: VoiceWays) {
    this.#connection = new RTCPeerConnection({ iceServers: ways.ice_servers, bundlePolicy: "max-bundle" });
    this.#sender = this.#connection.addTransceiver(microphone, { direction: "sendonly" }).sender;
    this.#connection.addTransceiver("audio", { direction: "recvonly" });
    this.#connection.ontrack = ({ track }) => this.stream.addTrack(track);
    this.#connection.onicecandidate = ({ candidate }) => void (this.#candidates += candidate?.candidate ? 1 : 0);
  }

  /** Connects; `signal` gives up.
   *  @throws NoEcho */
  static async open(house: House, microphone: MediaStreamTrack, signal: AbortSignal): Promise<Echo> {
    const echo = new Echo(microphone, await heard(house.ways()));
    signal.addEventListener("abort", () => echo.close());
    try {
      await echo.#connection.setLocalDescription();
      const { sdp } = await heard(house.echo(echo.#connection.localDescription?.sdp ?? ""));
      if (signal.aborted) throw new NoEcho("closed");
      await echo.#connection.setRemoteDescription({ type: "answer", sdp });
      await echo.#through(signal);
    } catch (reason) {
      echo.close();
      throw reason instanceof NoEcho ? reason : new NoEcho(signal.aborted ? "closed" : "house");
    }
    echo.#sink.srcObject = echo.stream;
    void echo.#sink.play().catch(() => {});
    return echo;
  }

  /** Waits until packets go through, or it is clear that they never will. */
  #through(signal: AbortSignal): Promise<void> {
    const connection = this.#connection;
    return new Promise((done, fail) => {
      const timer = setTimeout(() => end(new NoEcho("blocked")), LOOKING_MS);
      const end = (reason?: NoEcho) => {
        clearTimeout(timer);
        connection.onconnectionstatechange = connection.onicegatheringstatechange = null;
        if (reason) fail(reason);
        else done();
      };
      const look = () => {
        if (connection.connectionState === "connected") end();
        else if (connection.connectionState === "failed") end(new NoEcho("blocked"));
        // a network without a single way out does not become better by waiting
        else if (connection.iceGatheringState === "complete" && this.#candidates === 0) end(new NoEcho("blocked"));
      };
      signal.addEventListener("abort", () => end(new NoEcho("closed")));
      connection.onconnectionstatechange = connection.onicegatheringstatechange = look;
      look();
    });
  }

  get fresh(): boolean {
    return this.#connection.connectionState === "connected" && performance.now() - this.#begun < FRESH_MS;
  }

  /** Another microphone, by the same way. */
  async take(microphone: MediaStreamTrack): Promise<void> {
    await this.#sender.replaceTrack(microphone);
  }

  async verdict(): Promise<Exclude<Verdict, "blocked">> {
    return wayOf(await this.#figures()) ?? "direct";
  }

  async returned(): Promise<Returned> {
    return returned(await this.#figures());
  }

  async #figures(): Promise<Figures> {
    return (await this.#connection.getStats()) as unknown as Figures;
  }

  close(): void {
    this.#sink.srcObject = null;
    this.#connection.close();
  }
}

/** The house's answer; whatever it refuses is not the network's fault. */
async function heard<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (reason) {
    throw reason instanceof ApiError ? new NoEcho("house") : reason;
  }
}
