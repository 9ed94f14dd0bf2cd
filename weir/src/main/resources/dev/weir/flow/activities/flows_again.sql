-- asks:    how many of those who go back come to a stage they had been in before?
-- grain:   one row per pair of stages in the table back_pair
-- unit:    visits of every :every-th item: enough to tell most from few
-- nulls:   none
-- source:  ours: rework is a visit to a stage the item had been in; where two things are merely done
--          now in this order and now in that, nothing comes back
-- version: 1
select
    cast(visit.previous_stage as varchar) as from_stage,
    cast(visit.stage as varchar) as to_stage,
    cast(count(*) as bigint) as n,
    cast(count(*) filter (where visit.is_again) as bigint) as n_again
from visit
join back_pair
    on back_pair.from_stage = visit.previous_stage and back_pair.to_stage = visit.stage
where
    visit.item_no % :every = 0
    and coalesce(visit.enabled_at, visit.finished_at) >= :since
    and coalesce(visit.enabled_at, visit.finished_at) < :until
group by visit.previous_stage, visit.stage
order by from_stage, to_stage
