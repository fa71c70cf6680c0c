type Arrangement = { pcnId: string; providerId: string }

/** Addresses within a seat: `http/` puts `/at/:seat` before them. */
export const paths = {
  services: () => '/services-under-contract',
  share: ({ pcnId, providerId }: Arrangement) => `/services-under-contract/${pcnId}/${providerId}/share`,
  stopSharing: ({ pcnId, providerId }: Arrangement) => `/services-under-contract/${pcnId}/${providerId}/stop-sharing`,
  holders: ({ postId }: { postId: string }) => `/posts/${postId}/duty-holders`,
}
