-- Stays of a log whose rows say what state an item has gone into: each lasts until the item's next
-- row. Which words mean what is a list of words; one that is not in it counts as work and is told.
create or replace table state_word as
select word, state_named(cast(word as varchar)) as state
from (select distinct lifecycle as word from step where lifecycle is not null);

create or replace table stay as
select
    step.item_no,
    step.ordinal,
    step.activity as stage,
    case state_word.state when 'unknown' then 'active' else coalesce(state_word.state, 'active') end
        as state,
    step.occurred_at as from_at,
    lead(step.occurred_at) over (partition by step.item_no order by step.ordinal) as to_at,
    step.actor,
    step.team
from step
left join state_word on state_word.word = step.lifecycle;
