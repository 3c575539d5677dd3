// How a stage is checked.
import { z } from "zod";
import { STAGES } from "./stage.ts";

export const stageSchema = z.enum(STAGES);
