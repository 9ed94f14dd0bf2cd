-- Five items worth telling: typical, slow, sent back, urgent, newest; all of them finished, and
-- known to the end. One row per item and event; long ones are told from both ends.
with done as (
    select
        item_flow.item_no,
        item_flow.arrived_at,
        item_flow.closed_at,
        hours_between(item_flow.arrived_at, item_flow.closed_at) as lead_hours,
        item_flow.n_events,
        cast(row_number() over (
            order by item_flow.closed_at - item_flow.arrived_at, item_flow.item_no
        ) as double) / count(*) over () as rank_ratio
    from item_flow
    where
        item_flow.closed_at <= :as_of and item_flow.n_events > 1
        and item_flow.arrived_at >= :since and item_flow.arrived_at < :until
),
again as (
    select item_no, count(*) as n_again from visit where is_again group by item_no
),
ranked as (
    select
        done.*,
        coalesce(again.n_again, 0) as n_again,
        row_number() over (order by abs(rank_ratio - 0.5), done.item_no) as typical_no,
        row_number() over (order by abs(rank_ratio - 0.95), done.item_no) as slow_no,
        row_number() over (
            order by coalesce(again.n_again, 0) = 0, abs(rank_ratio - 0.75), done.item_no
        ) as back_no,
        row_number() over (
            order by lead_hours <= 0, done.n_events < (select quantile_cont(n_events, 0.5) from done), lead_hours,
                done.item_no
        ) as urgent_no,
        row_number() over (order by closed_at desc, done.item_no) as newest_no
    from done
    left join again on again.item_no = done.item_no
),
chosen as (
    select item_no, min(kind) as kind
    from (
        select item_no, 1 as kind from ranked where typical_no = 1
        union all
        select item_no, 2 as kind from ranked where slow_no = 1
        union all
        select item_no, 3 as kind from ranked where back_no = 1 and n_again > 0
        union all
        select item_no, 4 as kind from ranked where urgent_no = 1
        union all
        select item_no, 5 as kind from ranked where newest_no = 1
    )
    group by item_no
)
select
    chosen.kind,
    item_name.item_id,
    cast(step.activity as varchar) as activity,
    cast(step.lifecycle as varchar) as lifecycle,
    step.occurred_at,
    item_flow.closed_at
from chosen
join item_name on item_name.item_no = chosen.item_no
join item_flow on item_flow.item_no = chosen.item_no
join step on step.item_no = chosen.item_no
order by chosen.kind, step.ordinal
