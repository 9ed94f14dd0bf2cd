-- The class of each item stands in the column for teams, where there is more than one: work of
-- people, work with the help of a language model as far as it says so itself, work of programs.
create or replace temp table item_class as
select item.item_id, case
        when assisted.item_id is not null then 'with a language model'
        when item.is_bot then 'by a program' else 'by people' end as class
from item
left join (select distinct item_id from item_change where name = 'assisted'
        or re_like(name, '(?i)^label:([^:]*[/: ])?(ai|llm|genai)[-_ :/]*(assisted|generated|authored|written)|^label:(copilot|claude|codex|cursor|devin)\b')
    ) as assisted
    on assisted.item_id = item.item_id;

alter table stream_event add column team varchar;

update stream_event set team = item_class.class
from item_class
where item_class.item_id = stream_event.case_id
    and (select count(distinct class) from item_class
        where item_id in (select case_id from stream_event)) > 1;
