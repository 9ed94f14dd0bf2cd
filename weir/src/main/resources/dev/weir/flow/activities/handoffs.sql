-- asks:    how often does an item change hands, and how often does it come back to the last but one?
-- grain:   one row per item that arrived in the period
-- unit:    handoffs, each a change of team, or of person where no team is known
-- nulls:   holders nobody recorded are passed over; an item of which none is known is not here
-- source:  Martin and Osterling (2013): handoffs; BPI Challenge 2013: "ping-pong"
-- version: 2
with held as (
    select
        item_no, ordinal,
        case when (select count(team) from step) > 0 then cast(team as varchar)
            else cast(actor as varchar) end as holder
    from step
),
changed as (
    select item_no, ordinal, holder
    from (
        select *, lag(holder) over (partition by item_no order by ordinal) as previous_holder
        from held
        where holder is not null
    )
    where previous_holder is null or previous_holder <> holder
),
returns as (
    select item_no, holder, lag(holder, 2) over (partition by item_no order by ordinal) as last_but_one
    from changed
),
counted as (
    select
        item_no,
        count(*) - 1 as n_handoffs,
        count(*) filter (where holder = last_but_one) as n_back,
        count(distinct holder) as n_holders
    from returns
    group by item_no
)
select
    item_flow.item_no,
    cast(counted.n_handoffs as double) as n_handoffs,
    cast(counted.n_back as double) as n_back,
    cast(counted.n_back > 0 as integer) * cast(1 as double) as came_back,
    counted.n_holders,
    week_no(item_flow.arrived_at) as week_no
from item_flow
join counted on counted.item_no = item_flow.item_no
where item_flow.arrived_at >= :since and item_flow.arrived_at < :until
order by item_flow.item_no
