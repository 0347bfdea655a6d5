/* placeholder replaced below */
import type { StageDoc } from "../types";
export class Room { stage: StageDoc | null = null; }
