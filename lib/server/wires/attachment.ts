import "server-only";

/** The headers of a file from outside: whatever it says it is, a browser keeps it as a file and opens nothing of it. */
export function attachmentHeaders({ fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array }) {
  return {
    "content-type": "application/octet-stream",
    "content-disposition": `attachment; filename*=UTF-8''${extendedValue(fileName)}`,
    "content-length": String(bytes.byteLength),
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  };
}

/** As RFC 8187 writes text in a header; `encodeURIComponent` leaves some characters that mean something there. */
function extendedValue(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /['()*!]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
