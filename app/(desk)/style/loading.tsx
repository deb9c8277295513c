import { PageBody } from "#components/shell/page-header.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";

export default function Loading() {
  return (
    <PageBody className="pt-16">
      <SkeletonRows rows={6} label="Loading the house style" />
    </PageBody>
  );
}
