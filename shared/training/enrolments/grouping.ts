/** Somebody to be put into a group. */
export interface Groupable {
  readonly id: string;
  /** Folded word of the skill of interest that decides; empty when there is none. */
  readonly interest: string;
  /** The community, or empty. */
  readonly place: string;
  /** The profile that is to be mixed, for example `returnee` or `hostCommunityMember`. */
  readonly profile: string;
}

export interface ProposedGroup {
  readonly interest: string;
  readonly members: readonly string[];
}

/**
 * Proposes groups: people of one interest stay together, neighbours come into the same group where they fit, and every profile is spread so
 * that groups of one interest have about the same mix.
 *
 * Every person is in exactly one group; no group is larger than `size`, and groups of the same interest differ by at most one. The same
 * input always gives the same proposal.
 */
export function proposeGroups(people: readonly Groupable[], size: number): ProposedGroup[] {
  const byInterest = Map.groupBy(people, ({ interest }) => interest);
  const interests = [...byInterest.keys()].toSorted((first, second) => first.localeCompare(second));
  return interests.flatMap((interest) =>
    spread(byInterest.get(interest) ?? [], size).map((members) => ({ interest, members })),
  );
}

/**
 * Cuts people of one interest into equal groups. Each profile is first laid out by place and cut into as many runs as there are groups, so
 * that neighbours stay together and each group takes its share of every profile.
 */
function spread(people: readonly Groupable[], size: number): string[][] {
  const count = Math.ceil(people.length / Math.max(1, size));
  const groups: string[][] = Array.from({ length: count }, () => []);
  const byProfile = [...Map.groupBy(people, ({ profile }) => profile).values()];
  const smallest = Math.floor(people.length / count);
  const larger = people.length % count;
  const room = groups.map((_, index) => smallest + (index < larger ? 1 : 0));
  for (const [order, run] of byProfile.toSorted((first, second) => second.length - first.length).entries()) {
    const isLast = order === byProfile.length - 1;
    share(run.toSorted(byPlace), groups, room, isLast);
  }
  return groups;
}

/** Deals one profile out: its share to each group as far as there is room, what is left to wherever there is. */
function share(run: readonly Groupable[], groups: readonly string[][], room: readonly number[], all: boolean): void {
  let next = 0;
  const free = (index: number) => (room[index] ?? 0) - (groups[index]?.length ?? 0);
  for (const [index, group] of groups.entries()) {
    const left = groups.length - index;
    const part = all ? free(index) : Math.min(free(index), Math.ceil((run.length - next) / left));
    group.push(...run.slice(next, next + part).map(({ id }) => id));
    next += part;
  }
  for (const [index, group] of groups.entries()) {
    const part = Math.min(free(index), run.length - next);
    if (part <= 0) continue;
    group.push(...run.slice(next, next + part).map(({ id }) => id));
    next += part;
  }
}

function byPlace(first: Groupable, second: Groupable): number {
  return first.place.localeCompare(second.place) || first.id.localeCompare(second.id);
}
