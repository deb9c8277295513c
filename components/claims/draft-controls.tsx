import { Button } from "#components/ui/button.tsx";
import { Switch } from "#components/ui/switch.tsx";
import type { Drafting } from "./use-draft.ts";

type DraftControlsProps = Drafting & {
  readonly canSmooth: boolean;
  readonly disabled: boolean;
  /** Whether the edition has a text already. */
  readonly again: boolean;
};

/** Makes the draft; where a language model is set, with a switch that lets it smooth the wording. */
export function DraftControls(props: DraftControlsProps) {
  const { draft, isDrafting, smooth, setSmooth, canSmooth, disabled, again } = props;
  return (
    <>
      {canSmooth ? (
        <Switch label="Smooth the wording" checked={smooth} disabled={isDrafting} onCheckedChange={setSmooth} />
      ) : null}
      <Button variant="primary" disabled={disabled || isDrafting} onClick={draft}>
        {isDrafting ? "Drafting…" : again ? "Draft again" : "Draft the story"}
      </Button>
    </>
  );
}
