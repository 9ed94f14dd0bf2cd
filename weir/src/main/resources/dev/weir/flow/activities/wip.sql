-- asks:    how many items are under way at each moment?
-- grain:   one row per span between two moments at which the number changes
-- unit:    items
-- nulls:   none
-- source:  Little (1961): its integral over time is the sum of all items' durations, exactly
-- version: 1
with changes as (
    select arrived_at as changed_at, 1 as change from item_flow
    union all
    select coalesce(closed_at, :as_of) as changed_at, -1 as change from item_flow
),
summed as (
    select changed_at, sum(change) as change from changes group by changed_at
)
select
    changed_at as from_at,
    lead(changed_at) over w as until_at,
    cast(sum(change) over w as bigint) as wip
from summed
window w as (order by changed_at)
order by from_at
