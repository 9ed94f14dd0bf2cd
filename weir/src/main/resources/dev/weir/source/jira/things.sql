-- What Jira sent, one row a thing, its latest state; only the fields the mapping needs. The views
-- jira_line_KIND hold the lines of raw: repository (here the site), key, updated, fetched, data.
-- A field of another type than here reads as null.
create or replace temp macro jira_line(t) as
    left(trim(regexp_replace(t, '[\x00-\x1f\x7f]+', ' ', 'g')), 300);
-- Cloud knows people by accountId, Data Center by key; who was deleted may have neither.
create or replace temp macro jira_who(data) as nullif(
    coalesce(nullif(data->>'$.accountId', ''), nullif(data->>'$.key', ''), data->>'$.name'), '');

create or replace temp table jira_category as
select data->>'$.id' as id, any_value(data->>'$.name') as name,
    -- Jira's own key for none is "undefined"
    nullif(arg_max(data->>'$.statusCategory.key', fetched), 'undefined') as category
from jira_line_status where data->>'$.id' is not null group by all;

create or replace temp table jira_issue as
with latest as (
    select repository as site, key as issue_id, updated, data, data->'$.fields' as f from jira_line_issue
    where data->>'$.key' is not null and key <> ''
    qualify row_number() over (partition by key order by updated desc, fetched desc) = 1
), type as (
    -- its name before somebody translated it, where Jira tells
    select data->>'$.id' as id, arg_max(data->>'$.untranslatedName', fetched) as name
    from jira_line_issuetype group by all
), own as (
    select '$.' || any_value(data->>'$.id') filter (where ends_with(kind, 'gh-sprint')) as sprint,
        '$.' || any_value(data->>'$.id') filter (where ends_with(kind, 'gh-epic-link')) as epic
    from (select data, data->>'$.schema.custom' as kind from jira_line_field)
)
select site, issue_id, updated, site || '/' || (data->>'$.key') as item_id, data->>'$.key' as key,
    f->>'$.summary' as title, f->>'$.issuetype.name' as type,
    coalesce(type.name, f->>'$.issuetype.name') as type_word,
    f->>'$.status.id' as status_id, f->>'$.status.name' as status,
    -- what the list says now is the same for all issues; what an issue says may be older
    coalesce(jira_category.category, nullif(f->>'$.status.statusCategory.key', 'undefined'))
        as category,
    instant_of(f->>'$.created') as created_at, instant_of(f->>'$.resolutiondate') as resolved_at,
    instant_of(f->>'$.statuscategorychangedate') as category_at,
    f->>'$.resolution.name' as resolution, f->>'$.priority.name' as priority,
    jira_who(coalesce(nullif(f->'$.creator', 'null'), f->'$.reporter')) as who,
    case coalesce(f->>'$.creator.accountType', f->>'$.reporter.accountType')
        when 'app' then true when 'atlassian' then false when 'customer' then false end as is_bot,
    jira_who(f->'$.assignee') as assignee,
    coalesce(from_json(f->'$.labels', '["VARCHAR"]'), []) as labels,
    coalesce(from_json(f->'$.fixVersions[*].name', '["VARCHAR"]'), []) as versions,
    -- Cloud sends objects, Data Center the text of one: …Sprint@1f[id=7,state=CLOSED,name=EE 7,…]
    case when json_type(f, own.sprint) = 'ARRAY' then [{
            id: coalesce(s->>'$.id', regexp_extract(s->>'$', '[\[,]id=(\d+)[,\]]', 1)),
            name: coalesce(s->>'$.name', regexp_extract(s->>'$', '[\[,]name=(.*?),[A-Za-z]+=', 1))}
        for s in from_json(json_extract(f, own.sprint), '["JSON"]')] else [] end as sprints,
    f->>'$.parent.key' as parent, coalesce(json_extract_string(f, own.epic), f->>'$.epic.key') as epic,
    from_json(f->'$.issuelinks', '["JSON"]') as links
from latest cross join own
left join jira_category on jira_category.id = f->>'$.status.id'
left join type on type.id = f->>'$.issuetype.id';
