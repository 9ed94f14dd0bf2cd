-- asks:    how long would hands be on items if nobody worked on two of them at once?
-- grain:   one row: the sum, over people, of the time in which at least one of their items is active
-- unit:    hours on the working clock
-- nulls:   hours is null where the log names nobody
-- source:  ours: sharing a person's time evenly between the items active with them at once adds up
--          to the time in which any is
-- version: 1
with active as (
    select
        stay.actor,
        greatest(stay.from_at, item_flow.arrived_at) as from_at,
        least(stay.to_at, item_flow.closed_at) as until_at
    from stay
    join item_flow on item_flow.item_no = stay.item_no
    where
        stay.state = 'active' and stay.actor is not null
        and item_flow.arrived_at >= :since and item_flow.arrived_at < :until
        and item_flow.closed_at <= :as_of
),
swept as (
    select
        *,
        max(until_at) over (
            partition by actor order by from_at, until_at
            rows between unbounded preceding and 1 preceding
        ) as covered_until
    from active
    where until_at > from_at
)
select
    sum(working_hours_between(greatest(from_at, coalesce(covered_until, from_at)), until_at)) as hours
from swept
where covered_until is null or until_at > covered_until
