/** Addresses of the overview, seat-relative. */
export const paths = {
  overview: () => '/overview',
  figure: (figure: string) => `/overview/${figure}`,
}
