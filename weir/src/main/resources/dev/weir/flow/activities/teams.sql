-- asks:    with which group does work wait, and with which is it held up or worked on?
-- grain:   one row per group that ever had an item, in a log of states
-- unit:    hours on the calendar, summed over all items; returns: items that came straight back
-- nulls:   a stay of which no group is known is not here; an open stay lasts until :as_of
-- source:  BPI Challenge 2013 (Volvo IT): "push to front", "ping-pong", "wait user"
-- version: 1
with stint as (
    select item_no, ordinal, team, lag(team, 2) over (partition by item_no order by ordinal) as last_but_one
    from (
        select item_no, ordinal, team, lag(team) over (partition by item_no order by ordinal) as before
        from stay
        where team is not null
    )
    where before is null or before <> team
),
returns as (
    select team, count(*) as n_stints, count(*) filter (where last_but_one = team) as n_returns
    from stint
    group by team
),
hours as (
    select
        team,
        count(distinct item_no) as n_items,
        sum(hours) filter (where state = 'queued') as queued_hours,
        sum(hours) filter (where state = 'active') as active_hours,
        sum(hours) filter (where state in ('blocked', 'external')) as held_hours
    from (
        select
            team, item_no, state, hours_between(from_at, coalesce(to_at, :as_of)) as hours
        from stay
        where team is not null and state <> 'done'
    )
    group by team
)
select
    cast(hours.team as varchar) as team,
    cast(hours.n_items as bigint) as n_items,
    coalesce(hours.queued_hours, 0) as queued_hours,
    coalesce(hours.active_hours, 0) as active_hours,
    coalesce(hours.held_hours, 0) as held_hours,
    cast(returns.n_stints as bigint) as n_stints,
    cast(returns.n_returns as bigint) as n_returns
from hours
join returns on returns.team = hours.team
order by queued_hours + held_hours desc, team
