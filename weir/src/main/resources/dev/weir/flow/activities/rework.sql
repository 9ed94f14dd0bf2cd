-- asks:    how much of the work is a stage an item had been in before?
-- grain:   one row per item that arrived in the period
-- unit:    visits, and their hours on the calendar
-- nulls:   hours are null for an item of which no visit's length is known
-- source:  rework as it shows in a log; an item sent back within a stage, or mended in talk, leaves
--          no trace, so this is the least there is
-- version: 1
with visits as (
    select
        item_no,
        hours_between(enabled_at, coalesce(finished_at, :as_of)) as hours,
        is_again
    from visit
)
select
    item_flow.item_no,
    cast(count(*) as double) as n_visits,
    cast(count(*) filter (where visits.is_again) as double) as n_again,
    sum(visits.hours) as hours,
    coalesce(sum(visits.hours) filter (where visits.is_again), 0) as again_hours,
    week_no(min(item_flow.arrived_at)) as week_no
from item_flow
join visits on visits.item_no = item_flow.item_no
where item_flow.arrived_at >= :since and item_flow.arrived_at < :until
group by item_flow.item_no
order by item_flow.item_no
