import "#app/globals.css";
import { EditorContent, type JSONContent, useEditor } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import { createRoot } from "react-dom/client";
import { longStory } from "../long-story.ts";
import { sentencesAsked, watchKeys, watchOpening } from "./key-clock.ts";

const story = longStory(sentencesAsked(), "report");

/** TipTap as it comes, on the same words: what the desk's editor is measured against. */
function Plain() {
  const editor = useEditor({
    extensions: [StarterKit],
    content: story.plain() as JSONContent,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
  });
  return <EditorContent editor={editor} className="story-text" />;
}

watchKeys();
watchOpening();
createRoot(document.getElementById("root") ?? document.body).render(<Plain />);
