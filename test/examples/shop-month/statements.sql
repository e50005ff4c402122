create view statement_lines as
  with formulas as (
    select people.row_index, people.person, shop, line.*
    from people join scores using (row_index) cross join lateral (values
      (1, 'base',
        array[(base).state, (worked_days).state, (whole_days).state, case when (whole_days).value = 0 then 'n/a' end],
        round((base).value * (worked_days).value / nullif((whole_days).value, 0), 2)),
      (2, 'commission',
        array[(gmv).state],
        round((gmv).value * 0.003, 2)),
      (3, 'targetBonus',
        array[(gmv).state, (target).state],
        case when (gmv).value >= (target).value then 1000.00 else 0.00 end),
      (4, 'gradePay',
        array[(grade_base).state, case scores.state when 'faulty' then 'fault' when 'notApplicable' then 'n/a' end],
        round((grade_base).value * case grade when 'A' then 1.2 when 'B' then 1 when 'C' then 0.8 when 'D' then 0.5 end, 2))
    ) as line (position, line, states, amount)
  ), before_gates as (
    select row_index, position, person, shop, line,
      case when 'fault' = any(states) then 'pending' when 'n/a' = any(states) then 'notApplicable' else 'settled' end as state,
      amount
    from formulas
  ), gated as (
    -- Only a bonus above zero asks the shop; a shop that is not known has no readings.
    select before_gates.*,
      case when line = 'targetBonus' and before_gates.state = 'settled' and amount > 0
        then coalesce(shop_states.state, 'faulty') else 'passed' end as shop_state,
      shop_states.failed_gates
    from before_gates left join shop_states using (shop)
  ), outcomes as (
    select row_index, position, person, line,
      case shop_state when 'faulty' then 'pending' else state end as state,
      case shop_state when 'failed' then 0.00 else amount end as amount,
      case shop_state when 'failed' then amount end as before,
      case shop_state when 'failed' then failed_gates end as failed_gates
    from gated
    union all
    -- A shop that is not known holds no PK that anybody could read.
    select people.row_index, line.position, people.person, line.line,
      case when coalesce(prizes.state, 'unknown') = 'unknown' then 'pending' else 'settled' end,
      prizes.prize, null, null
    from people
      cross join (values (5, 'pkGmv', 'gmv'), (6, 'pkConversion', 'conversion'), (7, 'pkResponse', 'response'), (8, 'pkReceived', 'received'))
        as line (position, line, factor)
      left join pk_prizes as prizes on prizes.row_index = people.row_index and prizes.factor = line.factor
  )
  select row_index, position, person, line, state,
    case when state = 'settled' then amount end as amount,
    case when state = 'settled' then amount else 0.00 end as payable,
    before, failed_gates
  from outcomes;

create view totals as
  with sums as (
    select 1 as position, 'people' as figure, count(distinct row_index)::text as value from statement_lines
    union all select 2, 'payable', sum(payable)::text from statement_lines
    union all select 3, 'held', coalesce(sum(payable) filter (where state = 'held'), 0.00)::text from statement_lines
    union all select 4, 'pending', (count(*) filter (where state = 'pending'))::text from statement_lines
    union all select 4 + position, line, sum(payable)::text from statement_lines group by position, line
  )
  select figure, value from sums order by position;
