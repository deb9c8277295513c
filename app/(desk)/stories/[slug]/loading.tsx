import { PageBody } from "#components/shell/page-header.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";

export default function StoryLoading() {
  return (
    <PageBody className="pt-4">
      <SkeletonRows rows={8} label="Loading the story" />
    </PageBody>
  );
}
