-- asks:    in which folders do many files have one author only?
-- grain:   one row per folder (two levels) of files that exist now; no person in it
-- unit:    files
-- nulls:   none
-- source:  learning/knowledge_concentration.sql, which stands before it as `authorship`
-- version: 1
select
    file.folder as folder,
    count(*) as n_files,
    count(*) filter (where known.n_authors = 1) as n_one_author,
    count(*) filter (where known.n_authors = 0) as n_no_author
from (
    select file_no, count(author) as n_authors
    from authorship
    group by file_no
) as known
join file on file.file_no = known.file_no
group by file.folder
order by n_one_author desc, n_files desc, folder
