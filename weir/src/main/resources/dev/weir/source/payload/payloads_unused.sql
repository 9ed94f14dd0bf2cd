-- Payloads that give no item and no event, by whose they are and what they are about; GitHub's are
-- told of by their own mapping.
select shape, kind, count(*) as n, min(example) as example from (
    select 'gitlab' as shape, coalesce(kind, 'without_kind') as kind, project as example
    from gitlab_said
    where coalesce(kind, '') not in ('merge_request', 'issue', 'work_item', 'note', 'pipeline',
        'build', 'deployment', 'release')
    union all
    select 'cdevents', subject || '_' || predicate, id from cdevent
    where kind is null and not (subject = 'artifact' and predicate = 'packaged')
    union all
    select 'cdevents', 'without_subject_or_date', data->>'$.context.id' from payload
    where shape = 'cdevents' and (data->>'$.context.source', data->>'$.context.id')
        not in (select (told_by, id) from cdevent)
    union all
    select 'unknown', 'shape', left(array_to_string(json_keys(data), ', '), 80) from payload
    where shape = 'unknown'
    union all
    select shape, 'again', fetched from payload_read where is_again)
group by shape, kind order by shape, kind;
