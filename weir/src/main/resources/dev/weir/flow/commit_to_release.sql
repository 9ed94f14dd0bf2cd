-- The stream commit-to-release: every commit of the main line visits two stages, "integrate" from
-- being written until the main line has it, and "release" until a release contains it. When
-- somebody worked on it is not in git: started_at and active_seconds are not known.
create or replace view visit as
select
    item_id,
    'commit-to-release' as stream,
    'integrate' as stage,
    1 as ordinal,
    authored_at as enabled_at,
    authored_at as arrived_at,
    cast(null as timestamp) as started_at,
    integrated_at as finished_at,
    cast(null as double) as active_seconds,
    actor,
    cast(null as varchar) as team,
    cast(null as varchar) as previous_stage,
    cast(null as integer) as previous_actor,
    false as is_rework,
    'measured' as provenance
from commits
where is_mainline and not is_merge and not is_bot and authored_at is not null
union all
select
    item_id,
    'commit-to-release' as stream,
    'release' as stage,
    2 as ordinal,
    integrated_at as enabled_at,
    integrated_at as arrived_at,
    cast(null as timestamp) as started_at,
    released_at as finished_at,
    cast(null as double) as active_seconds,
    cast(null as integer) as actor,
    cast(null as varchar) as team,
    'integrate' as previous_stage,
    actor as previous_actor,
    false as is_rework,
    'measured' as provenance
from commits
where is_mainline and not is_merge and not is_bot and integrated_at is not null
