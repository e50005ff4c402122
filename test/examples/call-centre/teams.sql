-- The centre, and the types of call. Who hung up within 5 seconds has not abandoned a call; who hung up within 20 is in neither side of the
-- service level.
create table teams as
  with groups as (
    select 'centre' as kind, 'centre' as id, * from calls
    union all
    select 'type', type, * from calls
  )
  select
    kind, id,
    count(*) filter (where served or gave_up) as offered,
    count(*) filter (where served) as answered,
    count(*) filter (where gave_up) as abandoned,
    quotient(count(*) filter (where served and soon), count(*) filter (where served or gave_up and not soon), 4) as service_level,
    quotient(count(*) filter (where gave_up), count(*) filter (where served or gave_up), 4) as abandonment
  from groups
  group by kind, id;
