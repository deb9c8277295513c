/** What Next gives to an error page: an error whose digest, where it has one, is what the log knows it by. */
export type ErrorPageProps = {
  readonly error: Error & { readonly digest?: string };
  readonly retry: () => void;
};
