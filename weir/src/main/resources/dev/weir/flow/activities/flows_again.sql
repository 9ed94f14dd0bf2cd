-- asks:    how many of those who go back come to a stage they had been in before?
-- grain:   one row per pair of stages in the table back_pair
-- unit:    visits of every :every-th item: enough to tell most from few
-- nulls:   none
-- source:  ours: rework is a visit to a stage the item had been in; where two things are merely done
--          now in this order and now in that, nothing comes back
-- version: 1
with back as (
    select visit.item_no, visit.previous_stage, visit.stage, visit.ordinal
    from visit
    join back_pair
        on back_pair.from_stage = visit.previous_stage and back_pair.to_stage = visit.stage
    where
        visit.item_no % :every = 0
        and coalesce(visit.enabled_at, visit.finished_at) >= :since
        and coalesce(visit.enabled_at, visit.finished_at) < :until
),
firsts as (
    select visit.item_no, visit.stage, min(visit.ordinal) as ordinal
    from visit
    where
        visit.item_no % :every = 0
        and (visit.item_no, visit.stage) in (select item_no, stage from back)
    group by visit.item_no, visit.stage
)
select
    cast(back.previous_stage as varchar) as from_stage,
    cast(back.stage as varchar) as to_stage,
    cast(count(*) as bigint) as n,
    cast(count(*) filter (where back.ordinal > firsts.ordinal) as bigint) as n_again
from back
join firsts on firsts.item_no = back.item_no and firsts.stage = back.stage
group by back.previous_stage, back.stage
order by from_stage, to_stage
