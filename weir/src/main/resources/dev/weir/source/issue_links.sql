-- Which issues a change is about, by the keys its title and its branch name: ABC-123 anywhere in what
-- was read, #123 and a number in a branch only where change and issue come from one place, because
-- every repository counts from 1. The branch weighs less: it is named before the work.
insert into link
with issue as (
    select item.item_id, item.number, key_of.value as key,
        case when contains(item.item_id, '#') then split_part(item.item_id, '#', 1)
            else split_part(item.item_id, ':', 1) || '/' || split_part(item.item_id, ':', 3) end as place
    from item left join item_change as key_of
        on key_of.item_id = item.item_id and key_of.name = 'key'
    where item.kind in ('issue', 'incident')
), text as (
    select item.item_id, item.title, head.value as branch,
        case when contains(item.item_id, '#') then split_part(item.item_id, '#', 1)
            else split_part(item.item_id, ':', 1) || '/' || split_part(item.item_id, ':', 3) end as place
    from item left join item_change as head on head.item_id = item.item_id and head.name = 'head'
    where item.kind = 'change'
), named as (
    select item_id, place, 'the title names its key' as rule, 0.9 as confidence,
        unnest(regexp_extract_all(title, '\b[A-Z][A-Z0-9_]+-\d+\b|#\d{1,9}\b')) as key
    from text
    union all
    select item_id, place, 'the branch names its key', 0.8,
        unnest(regexp_extract_all(upper(branch), '\b[A-Z][A-Z0-9_]+-\d+\b'))
    from text
    union all
    select item_id, place, 'the branch names its number', 0.7,
        '#' || unnest(regexp_extract_all(branch, '(?:^|[/_#-])(\d{2,9})(?:$|[/_-])', 1))
    from text
), found as (
    select named.item_id as from_item, issue.item_id as to_item, named.rule, named.confidence
    from named join issue on issue.key = named.key
    union all
    select named.item_id, issue.item_id, named.rule, named.confidence
    from named join issue on issue.number = try_cast(substr(named.key, 2) as bigint)
        and issue.place = named.place
    where starts_with(named.key, '#')
)
select from_item, to_item, 'closes', arg_max(rule, confidence), max(confidence)
from found
where from_item <> to_item and (from_item, to_item) not in (
    select (from_item, to_item) from link where qualifier in ('closes', 'mentions'))
group by from_item, to_item
order by from_item, to_item;

-- Which commits were made for an issue, by the keys their first lines name; a merge names its branch,
-- in any letters. Only keys of issues that were read count, so UTF-8 is none.
insert into link
with issue as (
    select distinct item_id, value as key from item_change where name = 'key'
), named as (
    select item_id, unnest(regexp_extract_all(
        case when is_merge then upper(title) else title end, '\b[A-Z][A-Z0-9_]+-\d+\b')) as key
    from commits
    where work_type is distinct from 'revert' and exists (select 1 from issue)
)
select distinct issue.item_id, named.item_id, 'done_by', 'the commit names its key', 0.9
from named join issue on issue.key = named.key
where (issue.item_id, named.item_id) not in (
    select (from_item, to_item) from link where qualifier = 'done_by')
order by issue.item_id, named.item_id;
