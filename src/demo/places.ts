/** The invented places. Their codes have the right shape and belong to nobody. */
export type PcnPlan = {
  key: string
  name: string
  practices: readonly string[]
  sites: readonly (readonly [name: string, setting: string])[]
}
export type SystemPlan = {
  slug: string
  name: string
  region: string
  odsCode: string
  /** Colleagues' addresses end with it: a name that no mail server may ever have (RFC 2606). */
  mailHost: string
  /** What tells this system's codes from another's. */
  series: number
  hub: string
  places: readonly { name: string; pcns: readonly PcnPlan[]; providers: readonly string[]; sites: PcnPlan['sites'] }[]
}

export const THORNMERE: SystemPlan = {
  slug: 'demo-thornmere',
  name: 'Thornmere and Eastholt Integrated Care System',
  region: 'Westmarch Region',
  odsCode: 'QZ8',
  mailHost: 'demo.trellis.example',
  series: 1,
  hub: 'Thornmere and Eastholt Training Hub',
  places: [
    {
      name: 'Thornmere Place',
      providers: ['Good Neighbours Thornmere'],
      sites: [['Ward 7, Thornmere General Hospital', 'hospital-ward']],
      pcns: [
        {
          key: 'riverside',
          name: 'Riverside PCN',
          practices: [
            'Riverside Surgery',
            'Weir Lane Practice',
            'St Anne’s Road Surgery',
            'The Maltings Health Centre',
          ],
          sites: [['Corn Exchange Community Hub', 'community-hub']],
        },
        {
          key: 'old-town',
          name: 'Old Town PCN',
          practices: ['Castle Street Practice', 'Market Cross Surgery', 'Priory Medical Centre', 'Nelson Road Surgery'],
          sites: [['St Jude’s Hostel', 'hostel']],
        },
        {
          key: 'millbrook',
          name: 'Millbrook and Fen PCN',
          practices: ['Millbrook Surgery', 'Fen Road Practice', 'Lakeside Medical Centre'],
          sites: [],
        },
      ],
    },
    {
      name: 'Eastholt Place',
      providers: ['Harbour Together'],
      sites: [['Eastholt Council Housing Options Team', 'council-team']],
      pcns: [
        {
          key: 'harbour',
          name: 'Harbour PCN',
          practices: [
            'Harbour View Surgery',
            'Quayside Practice',
            'Lighthouse Road Surgery',
            'Dunes Medical Centre',
            'Shoreline Health Centre',
          ],
          sites: [['The Old Customs House Hub', 'community-hub']],
        },
        {
          key: 'northfields',
          name: 'Northfields PCN',
          practices: ['Northfields Health Centre', 'Elm Park Surgery', 'Hawthorn Practice', 'Copse Lane Surgery'],
          sites: [],
        },
      ],
    },
  ],
}

/** Small, and there so that anybody can see that nothing crosses from one system to another. */
export const LOWMOOR: SystemPlan = {
  slug: 'demo-lowmoor',
  name: 'Lowmoor and Keld Integrated Care System',
  region: 'Northmarch Region',
  odsCode: 'QZ9',
  mailHost: 'lowmoor.trellis.example',
  series: 2,
  hub: 'Lowmoor Training Hub',
  places: [
    {
      name: 'Lowmoor Place',
      providers: ['Keld Community Trust'],
      sites: [],
      pcns: [
        { key: 'keld', name: 'Keld Valley PCN', practices: ['Keld Bridge Surgery', 'Top Lane Practice'], sites: [] },
      ],
    },
  ],
}
