-- asks:    how long does a change that is undone stay before it is?
-- grain:   one row per revert integrated in the period, the slowest first; merges and bots left out
-- unit:    hours from the undone change's integration to the revert's; params: :since, :until
-- nulls:   revert_hours is null where the revert does not name what it undoes, where both came to
--          the main line together (nobody else saw it), and where the clocks disagree
-- source:  DORA, failed deployment recovery time (the nearest that git alone can see)
-- version: 1
select
    undoing.item_id as item_id,
    undoing.title as title,
    undone.item_id as undone_item_id,
    case
        when undone.integrated_at < undoing.integrated_at
            then hours_between(undone.integrated_at, undoing.integrated_at)
    end as revert_hours,
    week_no(undoing.integrated_at) as week_no
from commits as undoing
left join commits as undone on undone.commit_no = undoing.reverted_commit_no
where undoing.integrated_at >= :since
    and undoing.integrated_at < :until
    and undoing.work_type = 'revert'
    and not undoing.is_merge
    and not undoing.is_bot
order by revert_hours desc nulls last, undoing.commit_no
