-- asks:    how much of the work repairs or undoes earlier work?
-- grain:   one row per commit integrated in the period, fixes and reverts first; merges and bots out
-- unit:    1 where the subject line says so, else 0; params: :since, :until
-- nulls:   none; a subject line that says neither counts as 0, so silent repairs are missed
-- source:  The DevOps Handbook (unplanned work); words of the subject line (Messages)
-- version: 1
select
    item_id,
    title,
    work_type,
    case when work_type in ('fix', 'revert') then 1.0e0 else 0.0e0 end as is_unplanned,
    case when work_type = 'fix' then 1.0e0 else 0.0e0 end as is_fix,
    case when work_type = 'revert' then 1.0e0 else 0.0e0 end as is_revert,
    week_no(integrated_at) as week_no
from commits
where integrated_at >= :since
    and integrated_at < :until
    and not is_merge
    and not is_bot
order by is_unplanned desc, integrated_at desc, commit_no
