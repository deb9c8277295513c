"use client";
import { CircleAlertIcon, CircleCheckIcon, InfoIcon, TriangleAlertIcon } from "lucide-react";
import { Toaster as Sonner } from "sonner";

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

/** Where `toast(…)` of sonner appears. Something done is said here; something in the way is said where it is. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      duration={5000}
      gap={8}
      visibleToasts={4}
      icons={ICONS}
      containerAriaLabel="Messages"
      toastOptions={{ unstyled: true, classNames: CLASSES }}
      mobileOffset={{ bottom: "4.5rem", left: "0.75rem", right: "0.75rem" }}
    />
  );
}
