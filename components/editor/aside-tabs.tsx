"use client";
import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs } from "#components/ui/tabs.tsx";

export const ASIDE_TABS = ["checks", "comments", "suggestions"] as const;
export type AsideTab = (typeof ASIDE_TABS)[number];

type AsideTabsProps = {
  readonly shown: AsideTab;
  readonly onShow: (tab: AsideTab) => void;
  readonly tabs: Readonly<Record<AsideTab, { readonly count: number; readonly children: ReactNode }>>;
};

const LABELS: Readonly<Record<AsideTab, string>> = {
  checks: "Checks",
  comments: "Comments",
  suggestions: "Suggestions",
};

/** What stands beside the text: what to check, what is said about it, what is suggested for it; one at a time. */
export function AsideTabs({ shown, onShow, tabs }: AsideTabsProps) {
  return (
    <Tabs value={shown} onValueChange={(tab: AsideTab) => onShow(tab)} className="flex-1">
      <TabList className="gap-3 px-3" aria-label="Beside the text">
        {ASIDE_TABS.map((tab) => (
          <Tab key={tab} value={tab} count={tabs[tab].count}>
            {LABELS[tab]}
          </Tab>
        ))}
      </TabList>
      {ASIDE_TABS.map((tab) => (
        <TabPanel key={tab} value={tab} className="flex flex-col">
          {tabs[tab].children}
        </TabPanel>
      ))}
    </Tabs>
  );
}
