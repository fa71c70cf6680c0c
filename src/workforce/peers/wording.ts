type Detail = Record<string, unknown>

const HOW: Readonly<Record<string, string>> = {
  door: 'at the door',
  list: 'from the host’s list',
  self: 'said by themselves',
}

export const wording = {
  'peers.network-added': () => 'The network was added to the directory',
  'peers.network-changed': ({ closed }: Detail) =>
    closed ? 'The network was closed' : 'What is said of the network was changed',
  'peers.event-planned': () => 'An event was planned',
  'peers.event-changed': ({ moved }: Detail) => (moved ? 'An event was moved' : 'An event was changed'),
  'peers.event-called-off': () => 'An event was called off',
  'peers.event-planned-again': () => 'An event was planned again',
  'peers.door-opened': () => 'A square for the door was made',
  'peers.coming-said': ({ yes }: Detail) =>
    yes ? 'Said that they come to a peer event' : 'Said that they do not come',
  'peers.attended': ({ yes, how }: Detail) =>
    yes ? `Was at a peer event, ${HOW[`${how}`] ?? 'recorded'}` : 'Attendance at a peer event was taken back',
  'peers.peer-wished': () => 'A peer was wished for',
  'peers.wish-answered': ({ answer }: Detail) => (answer === 'yes' ? 'A peer said yes' : 'A peer cannot just now'),
  'peers.wish-withdrawn': () => 'A wish for a peer was taken back',
  'peers.cover-chosen': ({ none }: Detail) =>
    none ? 'Nobody stands in when ill but the manager of the PCN' : 'Asked who stands in when ill',
  'peers.cover-answered': ({ agree }: Detail) => (agree ? 'Agreed to stand in when ill' : 'Cannot stand in when ill'),
}
