-- asks:    how many people could leave before most files have nobody who knows them well?
-- grain:   one row per file that exists now and author of it; a file nobody authored has one row
--          without author
-- unit:    degree of authorship (DOA), no unit; all history up to :as_of, whatever the period
-- nulls:   author is null where nobody reaches the bar, or where people are not kept
-- source:  Avelino et al., A Novel Approach for Estimating Truck Factors, ICPC 2016: DOA = 3.293 +
--          1.098 FA + 0.164 DL - 0.321 ln(1 + AC); author from 3.293 on and above 75 % of the
--          file's largest. FA: made the file; DL: own later changes; AC: those of others. Merges,
--          bots, ignored files and files that only go along with others (goes_along) left out
-- version: 1
with present as (
    select file_no
    from file
    where not is_ignored
        and not goes_along(path)
        and (bytes is not null or not exists (select 1 from file where bytes is not null))
),
changed as (
    select
        file_change.file_no as file_no,
        commits.actor as actor,
        file_change.status as status,
        row_number() over (
            partition by file_change.file_no
            order by commits.integrated_at, commits.authored_at, commits.commit_no desc
        ) as nth,
        row_number() over (
            partition by file_change.file_no
            order by commits.integrated_at desc, commits.authored_at desc, commits.commit_no
        ) as nth_from_now
    from commits
    join file_change on file_change.commit_no = commits.commit_no
    join present on present.file_no = file_change.file_no
    where commits.integrated_at < :as_of
        and not commits.is_merge
        and not commits.is_bot
),
per_person as (
    select
        file_no,
        actor,
        max(case when nth = 1 and status = 'A' then 1 else 0 end) as made_it,
        count(*) filter (where status <> 'D' and not (nth = 1 and status = 'A')) as n_later,
        max(case when nth_from_now = 1 and status = 'D' then 1 else 0 end) as is_gone
    from changed
    group by file_no, actor
),
per_file as (
    select file_no, sum(n_later) as n_later, max(is_gone) as is_gone
    from per_person
    group by file_no
),
degree as (
    select
        per_person.file_no as file_no,
        per_person.actor as actor,
        3.293e0 + 1.098e0 * per_person.made_it + 0.164e0 * per_person.n_later
            - 0.321e0 * ln(1 + per_file.n_later - per_person.n_later) as doa
    from per_person
    join per_file on per_file.file_no = per_person.file_no
    where per_file.is_gone = 0
),
top as (
    select file_no, max(doa) as doa
    from degree
    group by file_no
)
select top.file_no as file_no, degree.actor as author, degree.doa as doa
from top
left join degree on degree.file_no = top.file_no and degree.doa >= 3.293e0
    and degree.doa > 0.75e0 * top.doa
order by file_no, author
