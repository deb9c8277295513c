import { PageBody } from "#components/shell/page-header.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";

/** The first look after a change of reports waits for them to be read together, so it says what takes the time. */
export default function ClaimsLoading() {
  return (
    <PageBody className="pt-4">
      <p className="pb-2 text-muted-foreground">Reading the reports together…</p>
      <SkeletonRows rows={8} label="Reading the reports together" />
    </PageBody>
  );
}
