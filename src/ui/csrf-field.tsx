/** Proof, in every form that changes something, that our own page sent it. */
export const CsrfField = ({ token }: { token: string }) => <input type="hidden" name="_token" value={token} />
