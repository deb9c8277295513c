import { redirect } from "next/navigation";

/** The desk is where work begins; whoever is not signed in is led on from there. */
export default function Home() {
  redirect("/stories");
}
