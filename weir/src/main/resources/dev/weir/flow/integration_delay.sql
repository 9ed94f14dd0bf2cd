-- asks:    how long is a change under way on a branch before the main line has it?
-- grain:   one row per commit that came onto the main line in the period, merges and bots left out
-- unit:    hours on the calendar
-- nulls:   delay_hours is null where a clock was skewed
-- source:  DORA, trunk-based development: branch life is a leading indicator
--          (https://dora.dev/capabilities/trunk-based-development/)
-- version: 1
select
    commits.item_id,
    commits.title,
    commits.authored_at,
    commits.integrated_at,
    hours_between(commits.authored_at, commits.integrated_at) as delay_hours,
    cast(
        case when hours_between(commits.authored_at, commits.integrated_at) < 1 / 60.0 then 1.0
        when commits.authored_at is not null then 0.0 end as double
    ) as is_unseen,
    week_no(commits.integrated_at) as week_no
from commits
where
    commits.is_mainline and not commits.is_merge and not commits.is_bot
    and commits.integrated_at >= :since and commits.integrated_at < :until
order by commits.integrated_at desc, commits.commit_no
