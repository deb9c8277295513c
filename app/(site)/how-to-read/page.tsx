import type { Metadata } from "next";
import { HowToRead } from "#components/articles/how-to-read.tsx";

export const metadata: Metadata = {
  title: "How to read our articles",
  description: "What the notes under each sentence mean, and how a story comes to be published here.",
};

export default function HowToReadPage() {
  return <HowToRead />;
}
