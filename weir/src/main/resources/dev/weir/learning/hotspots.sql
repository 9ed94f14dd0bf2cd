-- asks:    in which files does work gather, so that care there pays most?
-- grain:   one row per file changed in the period; first the most changed of the large ones
-- unit:    commits that changed the file, bytes; params: :since, :until
-- nulls:   bytes and hotspot_rank are null where the file is gone or its size is not known
-- source:  Tornhill, Your Code as a Crime Scene, 2015: change frequency times size, ranked. Left
--          out: merges, bots, commits of more than 30 files (code-maat's limit for coupling),
--          ignored files, and files that only go along with others (goes_along)
-- version: 1
with changed as (
    select
        file_change.file_no as file_no,
        count(*) as n_changes,
        max(commits.integrated_at) as last_changed_at
    from commits
    join file_change on file_change.commit_no = commits.commit_no
    where commits.integrated_at >= :since
        and commits.integrated_at < :until
        and not commits.is_merge
        and not commits.is_bot
        and commits.n_files between 1 and 30
    group by file_change.file_no
),
ranked as (
    select
        file.path as path,
        changed.n_changes as n_changes,
        file.bytes as bytes,
        changed.n_changes * file.bytes as weight,
        changed.last_changed_at as last_changed_at
    from changed
    join file on file.file_no = changed.file_no
    where not file.is_ignored
        and not goes_along(file.path)
)
select
    path,
    n_changes,
    bytes,
    case when bytes is not null then rank() over (order by weight desc nulls last) end
        as hotspot_rank,
    last_changed_at
from ranked
order by weight desc nulls last, n_changes desc, path
