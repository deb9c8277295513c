import type { Metadata } from "next";
import { ReportPage } from "#components/wires/report-page.tsx";
import { loadReport, loadReportHistory } from "#lib/server/wires/loaders.ts";
import {
  attachReportsAction,
  correctBlockAction,
  detachReportAction,
  openStoryAction,
  withdrawReportAction,
} from "../actions.ts";

export async function generateMetadata({ params }: PageProps<"/wires/[id]">): Promise<Metadata> {
  const { report } = await loadReport((await params).id);
  return { title: report.headline ?? report.fileName };
}

export default async function WirePage({ params, searchParams }: PageProps<"/wires/[id]">) {
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  const { report, text, provider, relations, abilities } = await loadReport(id);
  const { history, compared } = await loadReportHistory(id, [asked.with ?? []].flat()[0] ?? null);
  return (
    <ReportPage
      report={report}
      text={text}
      provider={provider}
      relations={relations}
      history={history}
      compared={compared}
      abilities={abilities}
      correctBlock={correctBlockAction}
      openStory={openStoryAction}
      withdraw={withdrawReportAction}
      attachReports={attachReportsAction}
      detachReport={detachReportAction}
    />
  );
}
