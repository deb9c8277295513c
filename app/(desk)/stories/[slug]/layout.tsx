import type { Metadata } from "next";
import { EmergencyMark, EmergencyNotices } from "#components/stories/emergency-notices.tsx";
import { StoryFrame } from "#components/stories/story-frame.tsx";
import { loadStory, loadStoryFrame } from "#lib/server/stories/loaders.ts";
import { renameStoryAction } from "./actions.ts";

export async function generateMetadata({ params }: LayoutProps<"/stories/[slug]">): Promise<Metadata> {
  const { story } = await loadStory((await params).slug);
  return { title: { default: `${story.title} – Stet`, template: `%s: ${story.title} – Stet` } };
}

export default async function StoryLayout({ params, children }: LayoutProps<"/stories/[slug]">) {
  const { emergencies, ...frame } = await loadStoryFrame((await params).slug);
  const live = frame.story.editions.find(({ state }) => state === "live")?.number ?? null;
  return (
    <StoryFrame
      {...frame}
      renameStory={renameStoryAction}
      mark={<EmergencyMark live={live} emergencies={emergencies} />}
      notices={<EmergencyNotices slug={frame.story.slug} emergencies={emergencies} />}
    >
      {children}
    </StoryFrame>
  );
}
