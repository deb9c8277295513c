import type { DateMention } from "../language/dates.ts";
import type { Quantity } from "../language/numbers.ts";
import type { Cluster } from "./clusters.ts";
import type { Features } from "./features.ts";
import type { HeadResolver } from "./frame-heads.ts";
import type { Frame } from "./frames.ts";
import type { Line } from "./lines.ts";
import type { MergeInput } from "./merge-input.ts";
import type { Naming } from "./naming.ts";
import type { Attribution } from "./origins.ts";
import type { Quotation } from "./quotations.ts";
import type { Voice } from "./voices.ts";

/** Everything read from the reports of one event. Lists by line are indexed by `Line.index`, by report by its place here. */
export type Story = {
  readonly inputs: readonly MergeInput[];
  readonly lines: readonly Line[];
  readonly naming: Naming;
  readonly quotations: readonly (readonly Quotation[])[];
  readonly attributions: readonly (readonly Attribution[])[];
  readonly voiceKeys: ReadonlyMap<Voice, string>;
  /** ISO codes, the country most spoken of first. */
  readonly countries: readonly string[];
  readonly resolve: HeadResolver;
  readonly dates: readonly (readonly DateMention[])[];
  readonly quantities: readonly (readonly Quantity[])[];
  readonly frames: readonly (readonly Frame[])[];
  readonly features: Features;
  readonly clusters: readonly Cluster[];
};
