-- asks:    how old were finished items when they left each stage for the last time?
-- grain:   one row per stage
-- unit:    hours on the calendar since the item's first event
-- nulls:   stages no finished item left are not here
-- source:  ageing work in progress, Vacanti, Actionable Agile Metrics (2015)
-- version: 1
select
    cast(stage as varchar) as stage,
    cast(count(*) as bigint) as n_items,
    quantile_cont(age_hours, 0.5) as p50_hours,
    quantile_cont(age_hours, 0.85) as p85_hours
from (
    select
        visit.item_no,
        visit.stage,
        max(hours_between(item_flow.arrived_at, least(visit.finished_at, item_flow.closed_at)))
            as age_hours
    from visit
    join item_flow on item_flow.item_no = visit.item_no
    where
        item_flow.closed_at <= :as_of and visit.finished_at is not null
        and item_flow.arrived_at >= :since and item_flow.arrived_at < :until
    group by visit.item_no, visit.stage
)
group by stage
order by stage
