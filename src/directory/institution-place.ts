import type { Profile } from '../schemas/profile.ts';
import type { Institution, Snapshot } from '../schemas/snapshot.ts';

/**
 * The profile at the place of its institution, where it gives no point of its own: with the coordinates of the first
 * appointment whose institution is known, and with its country where the profile names none. An institution in another
 * country than the profile is not where the mentor is.
 */
export function placeAtInstitution(profile: Profile, institutions: Snapshot['institutions']): Profile {
  const { place = {}, appointments = [] } = profile;
  if (place.latitude !== undefined || place.longitude !== undefined) return profile;
  const { country, latitude, longitude } =
    appointments.map(({ ror }): Partial<Institution> => institutions[ror ?? ''] ?? {}).find(isLocated) ?? {};
  const isElsewhere = place.country !== undefined && country !== undefined && place.country !== country;
  if (latitude === undefined || longitude === undefined || isElsewhere) return profile;
  return { ...profile, place: { ...place, country: place.country ?? country, latitude, longitude } };
}

function isLocated({ latitude, longitude }: Partial<Institution>): boolean {
  return latitude !== undefined && longitude !== undefined;
}
