-- asks:    how much of the work is done by programs, and therefore reported apart?
-- grain:   one row per commit integrated in the period, bots first; merges left out
-- unit:    commits; params: :since, :until
-- nulls:   none
-- source:  stated rules on author name and address (Bots)
-- version: 1
select
    item_id,
    title,
    is_bot,
    integrated_at
from commits
where integrated_at >= :since
    and integrated_at < :until
    and not is_merge
order by is_bot desc, integrated_at desc, commit_no
