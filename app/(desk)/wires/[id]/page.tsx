import type { Metadata } from "next";
import { ReportPage } from "#components/wires/report-page.tsx";
import { loadReport } from "#lib/server/wires/loaders.ts";
import { attachReportsAction, correctBlockAction, detachReportAction, openStoryAction } from "../actions.ts";

export async function generateMetadata({ params }: PageProps<"/wires/[id]">): Promise<Metadata> {
  const { report } = await loadReport((await params).id);
  return { title: report.headline ?? report.fileName };
}

export default async function WirePage({ params }: PageProps<"/wires/[id]">) {
  const { report, text, relations, abilities } = await loadReport((await params).id);
  return (
    <ReportPage
      report={report}
      text={text}
      relations={relations}
      abilities={abilities}
      correctBlock={correctBlockAction}
      openStory={openStoryAction}
      attachReports={attachReportsAction}
      detachReport={detachReportAction}
    />
  );
}
