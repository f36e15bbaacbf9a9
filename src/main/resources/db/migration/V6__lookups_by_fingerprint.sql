-- A fingerprint of one purpose equals none of another's, so it is looked for alone. H2 uses an index for "in" by its first
-- column only: by the primary key it read every name there is, at each decision.
create index registration_lookup_by_fingerprint on registration_lookup (fingerprint, reference);
