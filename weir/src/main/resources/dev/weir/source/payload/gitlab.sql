-- Into the canonical tables. What is there already stays: reading twice changes nothing.
insert into item
select 'gitlab:' || lower(project), item_id, kind, number,
    case when regexp_matches(title, '(?i)^revert\b') then 'revert'
        when len([l for l in labels if regexp_matches(l,
            '(?i)(^|[^a-z])(bugs?|defects?|regressions?|hotfix|bugfix)([^a-z]|$)')]) > 0 then 'fix' end,
    payload_text(title), url, person.actor::integer,
    case when regexp_matches(thing.name, '(?i)(^(project|group)_.*_bot|[-_]bot$)') then true end,
    opened_at, closed_at, outcome
from gitlab_item as thing left join gitlab_person as person on person.who = thing.who
where item_id not in (select item_id from item)
union all
select 'gitlab:' || lower(project), item_id, kind, null, null, payload_text(name), url, null, null,
    coalesce(created_at, started_at), case when outcome is not null then finished_at end, outcome
from gitlab_run_item where item_id not in (select item_id from item)
union all
select 'gitlab:' || lower(project), item_id, 'deployment', null, null, environment, null,
    person.actor::integer, null, opened_at, closed_at, outcome
from gitlab_deployment as thing left join gitlab_person as person on person.who = thing.who
where item_id not in (select item_id from item)
union all
select 'gitlab:' || lower(project), project || '/release/' || (data->>'$.tag'), 'release', null, null,
    payload_text(coalesce(any_value(data->>'$.name'), data->>'$.tag')), any_value(data->>'$.url'),
    null, null, min(instant_of(data->>'$.released_at')), min(instant_of(data->>'$.released_at')),
    'released'
from gitlab_said where kind = 'release' and coalesce(data->>'$.action', '') <> 'delete'
    and project || '/release/' || (data->>'$.tag') not in (select item_id from item)
group by project, data->>'$.tag'
order by all;

insert into item_event
select 'gitlab', event_id, item_id, happened_at, activity, lifecycle, person.actor::integer, null
from (
    select item_id, activity, 'complete' as lifecycle, happened_at, who, event_id from gitlab_happening
    union all
    select item_id, kind, unnest(['schedule', 'start', 'complete']),
        unnest([created_at, started_at, finished_at]), null,
        item_id || '/' || unnest(['schedule', 'start', 'complete'])
    from gitlab_run_item
    union all
    select item_id, 'deployment', unnest(['start', 'complete']), unnest([started_at, closed_at]),
        null, item_id || '/' || unnest(['start', 'complete'])
    from gitlab_deployment
) as happening left join gitlab_person as person on person.who = happening.who
where happened_at is not null and event_id not in (select event_id from item_event)
qualify row_number() over (partition by event_id order by happened_at) = 1
order by happened_at, event_id;

insert into item_change
select item_id, name, value, null::timestamp from (
    select item_id, unnest(['branch', 'head', 'assisted', 'draft']) as name,
        unnest([branch, head, coalesce(assisted, assistant_named(name)),
            case when is_draft then 'yes' end]) as value
    from gitlab_state qualify row_number() over (partition by item_id order by changed_at desc) = 1
    union all
    select item_id, 'label:' || unnest(labels), 'yes' from gitlab_item
    union all
    select item_id, unnest(['branch', 'trigger']), unnest([branch, trigger]) from gitlab_run_item
    union all
    select item_id, unnest(['environment', 'production']),
        unnest([environment, case when tier = 'production' then 'yes' end])
    from gitlab_deployment)
where value is not null order by item_id, name, value;
