-- Visits of a log whose rows are moments: each row ends a visit that began when the item's last
-- event was over. How much of that was work is not in the log. An item's first event ends nothing
-- that was seen: its beginning is not known.
create or replace view visit as
select
    item_no,
    'activities' as stream,
    activity as stage,
    ordinal,
    previous_at as enabled_at,
    cast(null as timestamp) as started_at,
    occurred_at as finished_at,
    cast(null as double) as active_seconds,
    cast(null as double) as blocked_seconds,
    actor,
    team,
    previous_activity as previous_stage,
    is_again,
    'measured' as provenance
from step
