-- asks:    of the time a change is under way, how much is it being worked on?
-- grain:   one row per visit whose hands-on time is known
-- unit:    ratio of sums, both on the working clock
-- nulls:   active_seconds is null where nobody recorded hands-on time: with git alone, everywhere
-- source:  Martin and Osterling, Value Stream Mapping (2013): activity ratio
-- version: 1
select
    item_id,
    stage,
    arrived_at,
    finished_at,
    active_seconds
from visit
where active_seconds is not null and arrived_at >= :since and arrived_at < :until
order by arrived_at, item_id
