import { ReportsDesk } from "#components/stories/reports-desk.tsx";
import { loadStorySources } from "#lib/server/stories/loaders.ts";
import { attachReportsAction, detachReportAction, findReportsAction } from "./actions.ts";

export default async function StoryReportsPage({ params, searchParams }: PageProps<"/stories/[slug]">) {
  const [{ slug }, { report }] = await Promise.all([params, searchParams]);
  const { story, reports, texts, copies, uses, marks, abilities } = await loadStorySources(slug);
  return (
    <ReportsDesk
      story={story}
      reports={reports}
      texts={texts}
      copies={copies}
      uses={uses}
      marks={marks}
      asked={typeof report === "string" ? report : null}
      abilities={abilities}
      findReports={findReportsAction}
      attachReports={attachReportsAction}
      detachReport={detachReportAction}
    />
  );
}
