"use client";
import { useState } from "react";
import { useCommands } from "#components/shell/commands.tsx";
import { Tab, TabList, TabPanel, Tabs } from "#components/ui/tabs.tsx";
import { toast } from "#components/ui/toast.ts";
import type { Decision } from "#lib/domain/access/policy.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import { type ClaimsBoard, openConflicts } from "#lib/domain/stories/claims-board.ts";
import { ApparentList } from "./apparent-list.tsx";
import { ClaimList } from "./claim-list.tsx";
import type { ReopenConflict, SettleConflict } from "./conflict-card.tsx";
import { ConflictList } from "./conflict-list.tsx";
import { DraftControls } from "./draft-controls.tsx";
import type { RemoveHouseName, SetHouseName } from "./house-name-dialog.tsx";
import { NameList } from "./name-list.tsx";
import { type DraftStory, smoothingCommand, useDraft } from "./use-draft.ts";

type ClaimsDeskProps = {
  readonly story: { readonly id: string; readonly slug: string };
  readonly edition: { readonly id: string; readonly headRevisionId: string | null };
  readonly sources: ReadonlyMap<number, string>;
  readonly board: ClaimsBoard;
  /** Which tab is open at first. */
  readonly show: "claims" | "conflicts" | "names";
  readonly abilities: Readonly<Record<"claim.choose" | "conflict.settle" | "name.spell" | "lease.acquire", Decision>>;
  /** Whether the edition can still be written. */
  readonly open: boolean;
  readonly chooseClaims: (input: { storyId: string; keys: string[]; chosen: boolean }) => Promise<ActionResult<void>>;
  readonly settleConflict: SettleConflict;
  readonly reopenConflict: ReopenConflict;
  readonly setHouseName: SetHouseName;
  readonly removeHouseName: RemoveHouseName;
  /** Whether a language model is set that may smooth the wording of a draft. */
  readonly canSmooth: boolean;
  readonly draftStory: DraftStory;
};

/** What the reports say together: choose claims, settle conflicts, see whose names are one; then draft. */
export function ClaimsDesk(props: ClaimsDeskProps) {
  const { story, board, sources, abilities } = props;
  const [tab, setTab] = useState<ClaimsDeskProps["show"]>(props.show);
  const { choose, chosenKeys } = useChoice(props);
  const drafting = useDraft(props);
  const open = openConflicts(board);
  const mayDraft = props.open && abilities["lease.acquire"].allowed && chosenKeys.size > 0;
  useCommands([
    {
      id: "claims.draft",
      group: "Claims",
      label: "Draft the story",
      keys: "d",
      disabled: !mayDraft,
      run: drafting.draft,
    },
    ...(props.canSmooth ? [smoothingCommand(drafting)] : []),
    { id: "claims.claims", group: "Claims", label: "Show claims", keys: "1", run: () => setTab("claims") },
    { id: "claims.conflicts", group: "Claims", label: "Show conflicts", keys: "2", run: () => setTab("conflicts") },
    { id: "claims.names", group: "Claims", label: "Show names", keys: "3", run: () => setTab("names") },
  ]);
  return (
    <div className="mx-auto w-full max-w-6xl px-4 pb-16">
      <div className="flex flex-wrap items-center gap-2 py-3">
        <p role="status" className="min-w-48 flex-1 text-muted-foreground">
          {chosenKeys.size} of {board.claims.length} claims chosen
          {open.length > 0 ? `, ${open.length === 1 ? "1 conflict is" : `${open.length} conflicts are`} open` : null}
          {abilities["lease.acquire"].allowed ? null : (
            <span className="block text-xs">{abilities["lease.acquire"].sentence}</span>
          )}
        </p>
        <DraftControls
          {...drafting}
          canSmooth={props.canSmooth}
          disabled={!mayDraft}
          again={props.edition.headRevisionId !== null}
        />
      </div>
      <Tabs value={tab} onValueChange={(value) => setTab(value as ClaimsDeskProps["show"])}>
        <TabList aria-label="What the reports say">
          <Tab value="claims" count={board.claims.length}>
            Claims
          </Tab>
          <Tab value="conflicts" count={open.length}>
            Conflicts
          </Tab>
          <Tab value="names" count={board.names.length}>
            Names
          </Tab>
        </TabList>
        <TabPanel value="claims">
          <ClaimList
            claims={board.claims}
            sources={sources}
            chosen={chosenKeys}
            mayChoose={abilities["claim.choose"].allowed}
            onChoose={choose}
            onShowConflicts={() => setTab("conflicts")}
          />
        </TabPanel>
        <TabPanel value="conflicts">
          <ConflictList
            storyId={story.id}
            conflicts={board.conflicts}
            sources={sources}
            ability={abilities["conflict.settle"]}
            settleConflict={props.settleConflict}
            reopenConflict={props.reopenConflict}
          />
          <ApparentList apparent={board.apparent} sources={sources} />
        </TabPanel>
        <TabPanel value="names">
          <NameList
            names={board.names}
            ability={abilities["name.spell"]}
            setHouseName={props.setHouseName}
            removeHouseName={props.removeHouseName}
          />
        </TabPanel>
      </Tabs>
    </div>
  );
}

/** A choice shows at once and is taken back when the desk refuses it. */
function useChoice({ story, board, chooseClaims }: ClaimsDeskProps) {
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const chosenKeys = new Set(
    board.claims.filter((claim) => changed.get(claim.key) ?? claim.chosen).map((claim) => claim.key),
  );
  const choose = async (keys: readonly string[], chosen: boolean) => {
    setChanged((before) => new Map([...before, ...keys.map((key): [string, boolean] => [key, chosen])]));
    const result = await chooseClaims({ storyId: story.id, keys: [...keys], chosen });
    if (result.ok) return;
    setChanged((before) => new Map([...before].filter(([key]) => !keys.includes(key))));
    toast.error(result.message);
  };
  return { choose, chosenKeys };
}
