/** A room of the desk in the bar at the top. */
export type DeskLink = {
  readonly href: string;
  readonly label: string;
  /** "g w"; also the command "Go to …". */
  readonly keys?: string;
};

/** Whether a path lies in the link's room. */
export function isInRoom(link: DeskLink, path: string): boolean {
  return path === link.href || path.startsWith(`${link.href}/`);
}
