-- What changes for a line of a statement once the month is settled again with what was corrected. Adjustments of one label count together.
create function worst(states text[]) returns text
language sql immutable as $$
  select case when 'pending' = any(states) then 'pending' when 'settled' = any(states) then 'settled' else 'notApplicable' end
$$;

create view restatement as
  with before as (
    select min(row_index) as row_index, min(position) as position, person, line, kind, worst(array_agg(state)) as state, sum(payable) as payable
    from paid.statement_lines
    group by person, line, kind
  ), after as (
    select min(row_index) as row_index, min(position) as position, person, line, kind, worst(array_agg(state)) as state, sum(payable) as payable
    from corrected.statement_lines
    group by person, line, kind
  )
  select coalesce(before.row_index, after.row_index) as row_index, coalesce(before.position, after.position) as position, person, line, kind,
    before.state as before_state, before.payable as before, after.state as after_state, after.payable as after,
    coalesce(after.payable, 0.00) - coalesce(before.payable, 0.00) as difference
  from before full join after using (person, line, kind)
  where before.state is distinct from after.state or before.payable is distinct from after.payable;
