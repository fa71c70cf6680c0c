/** Addresses of the Framework area, the same behind a seat and on the public site. */
export const frameworkPaths = {
  contents: '/framework',
  about: '/framework/about',
  role: '/framework/role',
  local: '/framework/local',
  links: '/framework/links',
  hubs: '/framework/hubs',
  part: (file: string) => `/framework/${file}`,
  clause: (file: string, id: string) => `/framework/${file}#${id}`,
  search: (words: string) => `/framework?q=${encodeURIComponent(words)}`,
  library: '/framework/resources',
  section: (id: string) => `/framework/resources?section=${encodeURIComponent(id)}`,
  report: (resourceId: string) => `/framework/links/${resourceId}/report`,
  check: (resourceId: string) => `/framework/links/${resourceId}/check`,
}
