"use client";
import { CircleAlertIcon, CircleCheckIcon, InfoIcon, TriangleAlertIcon } from "lucide-react";
import { useEffect } from "react";
import { Toaster as Sonner, toast } from "sonner";
import { speakWith } from "./toast.ts";
import { useIsPhone } from "./use-is-phone.ts";

const ICONS = {
  success: <CircleCheckIcon className="size-4 text-approved" />,
  error: <CircleAlertIcon className="size-4 text-finding" />,
  warning: <TriangleAlertIcon className="size-4 text-nosource" />,
  info: <InfoIcon className="size-4 text-muted-foreground" />,
};

const CLASSES = {
  toast:
    "flex w-full items-start gap-2 rounded-lg border bg-popover p-3 text-popover-foreground text-sm shadow-float font-sans",
  icon: "mt-0.5 shrink-0",
  content: "min-w-0 flex-1",
  title: "font-medium",
  description: "text-muted-foreground",
  actionButton: "shrink-0 rounded-md px-2 py-0.5 font-medium text-link hover:bg-accent max-md:min-h-11",
  cancelButton: "shrink-0 rounded-md px-2 py-0.5 text-muted-foreground hover:bg-accent max-md:min-h-11",
};

/** Where words said in passing appear. On a phone they come from the top, since dialogs and bars stand at the foot. */
export function ToasterFloat() {
  // What it shows is heard from then on: its own effects come before this one.
  useEffect(() => speakWith(toast), []);
  return (
    <Sonner
      position={useIsPhone() ? "top-center" : "bottom-right"}
      expand
      duration={5000}
      gap={8}
      visibleToasts={4}
      icons={ICONS}
      containerAriaLabel="Messages"
      toastOptions={{ unstyled: true, classNames: CLASSES }}
      mobileOffset="0.5rem"
    />
  );
}
