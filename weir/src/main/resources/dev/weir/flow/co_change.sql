-- asks:    which files in different folders keep changing together, so that one cannot be released,
--          owned or understood without the other?
-- grain:   one row per pair of files, the strongest first
-- unit:    commits that changed both (n_shared) or one; degree_ratio = n_shared divided by the mean
--          of both files' revisions; params: :since, :until
-- nulls:   none
-- source:  code-maat, logical coupling: at least 5 shared revisions, 30 % degree, change sets of
--          more than 30 files left out; its least 5 revisions follow from 5 shared ones. Ours: pairs
--          within a folder (two levels; one below a hidden folder such as .github), a test and code
--          of the same top folder, merges, bots, ignored files and files that only go along with
--          others (goes_along) are left out
-- version: 1
with kept as (
    select
        file_no,
        folder,
        split_part(path, '/', 1) as top_folder,
        is_test(path) as is_test
    from file
    where not is_ignored
        and not goes_along(path)
),
changed as (
    select
        file_change.commit_no as commit_no,
        file_change.file_no as file_no
    from commits
    join file_change on file_change.commit_no = commits.commit_no
    join kept on kept.file_no = file_change.file_no
    where commits.integrated_at >= :since
        and commits.integrated_at < :until
        and not commits.is_merge
        and not commits.is_bot
        and commits.n_files between 1 and 30
),
revised as (
    select file_no, count(*) as n_revisions
    from changed
    group by file_no
    having count(*) >= 5
),
-- A file that changed less than five times cannot share five changes: the join below stays small.
often as (
    select changed.commit_no as commit_no, kept.*
    from changed
    join revised on revised.file_no = changed.file_no
    join kept on kept.file_no = changed.file_no
),
pair as (
    select a.file_no as file_a, b.file_no as file_b, count(*) as n_shared
    from often as a
    join often as b on b.commit_no = a.commit_no and b.file_no > a.file_no
    where b.folder <> a.folder
        and (b.top_folder <> a.top_folder or (b.is_test = a.is_test and a.top_folder not like '.%'))
    group by a.file_no, b.file_no
    having count(*) >= 5
)
select
    least(one.path, other.path) as path_a,
    greatest(one.path, other.path) as path_b,
    pair.n_shared as n_shared,
    case when one.path < other.path then a.n_revisions else b.n_revisions end as n_revisions_a,
    case when one.path < other.path then b.n_revisions else a.n_revisions end as n_revisions_b,
    2.0e0 * pair.n_shared / (a.n_revisions + b.n_revisions) as degree_ratio
from pair
join revised as a on a.file_no = pair.file_a
join revised as b on b.file_no = pair.file_b
join file as one on one.file_no = pair.file_a
join file as other on other.file_no = pair.file_b
where 2.0e0 * pair.n_shared >= 0.3e0 * (a.n_revisions + b.n_revisions)
order by degree_ratio desc, n_shared desc, path_a, path_b
