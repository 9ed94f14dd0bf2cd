-- Into the canonical tables. What is there already stays: reading twice changes nothing.
insert into item
select 'cdevents:' || place, item_id, kind,
    try_cast(regexp_extract(item_id, '/(\d+)$', 1) as bigint), case when is_fix then 'fix'
        when kind = 'change' and regexp_matches(title, '(?i)^revert\b') then 'revert' end,
    payload_text(title), url, person.actor::integer, null, opened_at, closed_at, outcome
from cdevent_item as thing left join cdevent_person as person on person.who = thing.who
where item_id not in (select item_id from item)
order by opened_at, item_id;

insert into item_event
select 'cdevents:' || told_by, id, item_id, happened_at,
    case when kind in ('build', 'job', 'deployment') then kind
        when predicate in ('created', 'detected', 'reported') then 'opened'
        when predicate = 'updated' and kind = 'change' then 'committed'
        when predicate in ('resolved', 'abandoned') then 'closed' else predicate end,
    case predicate when 'queued' then 'schedule' when 'started' then 'start' else 'complete' end,
    null, null
from cdevent where kind is not null and not (kind = 'issue' and predicate = 'updated')
    and (('cdevents:' || told_by), id) not in (select (source, event_id) from item_event)
order by happened_at, id;

insert into item_change
select item_id, name, value, null::timestamp from (
    select item_id, unnest(['environment', 'artifact', 'service', 'rollback']) as name,
        unnest([c->>'$.environment.id', c->>'$.artifactId', case kind when 'deployment' then subject_id
            else c->>'$.service.id' end, case predicate when 'rolledback' then 'yes' end]) as value
    from cdevent where kind in ('deployment', 'incident', 'build')
    union all
    select item_id, 'repository', c->>'$.repository.id' from cdevent where kind = 'change'
    union all
    select item_id, 'priority', c->>'$.priority' from cdevent where kind = 'issue'
    union all
    select item_id, 'label:' || unnest((c->'$.labels')::varchar[]), 'yes' from cdevent
    where kind = 'issue' and json_type(c, '$.labels') = 'ARRAY')
where value is not null group by all order by item_id, name, value;

insert into link
with packaged as (
    select subject_id as artifact, c->>'$.change.id' as change_id,
        coalesce(nullif(c->>'$.change.source', ''), place) as place
    from cdevent where subject = 'artifact' and predicate = 'packaged'
        and c->>'$.change.id' is not null
), deployed as (
    select item_id, happened_at, c->>'$.artifactId' as artifact from cdevent where kind = 'deployment'
), stated as (
    -- an artifact is packaged of a change; where that is named by a commit's id, of the commit
    select deployed.item_id as from_item, case
            when regexp_matches(packaged.change_id, '^[0-9a-f]{40,64}$') then packaged.change_id
            else 'cdevents:' || packaged.place || '#change/' || packaged.change_id end as to_item,
        case when regexp_matches(packaged.change_id, '^[0-9a-f]{40,64}$') then 'deploys'
            else 'delivers' end as qualifier,
        'the artifact was packaged of it' as rule, 1.0 as confidence
    from deployed join packaged using (artifact)
    union all
    select item_id, subject_id, 'merged_as', 'the change is named by its commit', 1.0
    from cdevent where kind = 'change' and predicate = 'merged'
        and regexp_matches(subject_id, '^[0-9a-f]{40,64}$')
    union all
    select item_id, 'cdevents:' || coalesce(nullif(c->>'$.pipelineRun.source', ''), place)
        || '#pipelinerun/' || (c->>'$.pipelineRun.id'), 'part_of', 'the task names its run', 1.0
    from cdevent where kind = 'job' and c->>'$.pipelineRun.id' is not null
    union all
    select incident.item_id, max_by(deployed.item_id, deployed.happened_at), 'caused_by',
        'the latest deployment of the artifact it names', 0.8
    from cdevent as incident join deployed
        on deployed.artifact = incident.c->>'$.artifactId' and deployed.happened_at <= incident.happened_at
    where incident.kind = 'incident' group by incident.item_id
)
select from_item, to_item, qualifier, arg_max(rule, confidence), max(confidence)
from stated where from_item <> to_item
    and (from_item, to_item, qualifier) not in (select (from_item, to_item, qualifier) from link)
group by from_item, to_item, qualifier order by from_item, to_item, qualifier;
