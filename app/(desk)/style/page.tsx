import type { Metadata } from "next";
import { PageBody, PageHeader } from "#components/shell/page-header.tsx";
import { SpellingList } from "#components/style/spelling-list.tsx";
import { StyleList } from "#components/style/style-list.tsx";
import { loadStyleList } from "#lib/server/style/loaders.ts";
import { removeRule, setRule } from "./actions.ts";

export const metadata: Metadata = { title: "House style" };

export default async function StylePage() {
  const { rules, names, ability } = await loadStyleList();
  return (
    <PageBody>
      <PageHeader title="House style">
        What the house writes. In the editor whatever departs from it is underlined, and F7 mends it.
      </PageHeader>
      <div className="flex max-w-4xl flex-col gap-8">
        <StyleList rules={rules} ability={ability} setRule={setRule} removeRule={removeRule} />
        <SpellingList names={names} />
      </div>
    </PageBody>
  );
}
