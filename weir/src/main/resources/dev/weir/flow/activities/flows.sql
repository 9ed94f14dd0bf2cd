-- asks:    where do items go on to from each stage, and how many?
-- grain:   one row per pair of stages that follow each other in an item's visits
-- unit:    visits
-- nulls:   none: an item's first visit follows nothing
-- source:  ours: directly follows, of visits rather than rows, so that a pause makes no loop
-- version: 1
select
    cast(previous_stage as varchar) as from_stage,
    cast(stage as varchar) as to_stage,
    cast(count(*) as bigint) as n
from visit
where
    previous_stage is not null
    and coalesce(enabled_at, finished_at) >= :since and coalesce(enabled_at, finished_at) < :until
group by previous_stage, stage
order by n desc, from_stage, to_stage
