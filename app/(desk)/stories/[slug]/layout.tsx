import type { Metadata } from "next";
import { StoryFrame } from "#components/stories/story-frame.tsx";
import { loadStory, loadStoryFrame } from "#lib/server/stories/loaders.ts";
import { renameStoryAction } from "./actions.ts";

export async function generateMetadata({ params }: LayoutProps<"/stories/[slug]">): Promise<Metadata> {
  const { story } = await loadStory((await params).slug);
  return { title: { default: `${story.title} – Stet`, template: `%s: ${story.title} – Stet` } };
}

export default async function StoryLayout({ params, children }: LayoutProps<"/stories/[slug]">) {
  const frame = await loadStoryFrame((await params).slug);
  return (
    <StoryFrame {...frame} renameStory={renameStoryAction}>
      {children}
    </StoryFrame>
  );
}
