/* A sentence that the next page says once. */
class Farewell {
  #sentence = "";
  leave(sentence: string): void {
    this.#sentence = sentence;
  }
  take(): string {
    const sentence = this.#sentence;
    this.#sentence = "";
    return sentence;
  }
}
export const farewell = new Farewell();
