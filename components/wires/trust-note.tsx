/** What the desk should know of a report's provider before believing it; nothing where there is nothing to know. */
export function TrustNote({ children }: { readonly children: string | null | undefined }) {
  if (!children) return null;
  return (
    <span dir="auto" className="block text-nosource text-xs">
      <span className="sr-only">Note on the provider: </span>
      {children}
    </span>
  );
}
