-- asks:    how large is one change?
-- grain:   one row per commit integrated in the period, the largest first; merges and bots left out
-- unit:    files and lines (added plus removed), ignored paths left out; params: :since, :until
-- nulls:   n_lines is null where lines were not counted; commits whose trees are missing are not here
-- source:  Reinertsen, The Principles of Product Development Flow, 2009 (batch size)
-- version: 1
select
    commits.item_id as item_id,
    commits.title as title,
    cast(commits.n_files as double) as n_files,
    cast(commit_lines.added + commit_lines.removed as double) as n_lines,
    week_no(commits.integrated_at) as week_no
from commits
left join commit_lines on commit_lines.commit_no = commits.commit_no
where commits.integrated_at >= :since
    and commits.integrated_at < :until
    and not commits.is_merge
    and not commits.is_bot
    and commits.n_files is not null
order by n_files desc, n_lines desc nulls last, commits.commit_no
