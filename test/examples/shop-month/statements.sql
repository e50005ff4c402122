-- What a shop's agents sold: one GMV that cannot be read, or a rejected row, which may have sold anything, leaves it unknown.
create view shop_sales as
  select shops.店铺 as shop,
    case
      when bool_or((gmv).state = 'fault') or exists (
        select from rejections join people_read on row_index = index where "from" = 'people' and 岗位 = '客服' and people_read.店铺 = shops.店铺
      ) then 'fault'
      when bool_or((gmv).state = 'value') then 'value'
      else 'n/a'
    end as state,
    sum((gmv).value) as gmv
  from shops left join agents on agents.shop = shops.店铺
  group by shops.店铺;

create view lead_formulas as
  select leads.row_index, leads.id, leads.person, leads.policy, leads.shop, line.*
  from leads left join shop_sales using (shop) cross join lateral (values
    (1, 'base',
      array[(leads.base).state, (leads.worked_days).state, (leads.whole_days).state, case when (leads.whole_days).value = 0 then 'n/a' end],
      round((leads.base).value * (leads.worked_days).value / nullif((leads.whole_days).value, 0), 2)),
    (2, 'override', array[coalesce(shop_sales.state, 'fault')], round(shop_sales.gmv * 0.001, 2))
  ) as line (position, line, states, amount);

-- The lines of every row. Who moved in mid-month has several.
create table row_lines as
  with formulas as (
    select agents.row_index, agents.id, agents.person, agents.policy, shop, line.*
    from agents join scores using (row_index) cross join lateral (values
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
    select row_index, position, id, person, policy, shop, line,
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
    select row_index, position, id, person, policy, shop, line,
      case shop_state when 'faulty' then 'pending' else state end as state,
      case shop_state when 'failed' then 0.00 else amount end as amount,
      case shop_state when 'failed' then amount end as before,
      case shop_state when 'failed' then failed_gates end as failed_gates
    from gated
    union all
    -- A shop that is not known holds no PK that anybody could read.
    select agents.row_index, line.position, agents.id, agents.person, agents.policy, agents.shop, line.line,
      case when coalesce(prizes.state, 'unknown') = 'unknown' then 'pending' else 'settled' end,
      prizes.prize, null, null
    from agents
      cross join (values (5, 'pkGmv', 'gmv'), (6, 'pkConversion', 'conversion'), (7, 'pkResponse', 'response'), (8, 'pkReceived', 'received'))
        as line (position, line, factor)
      left join pk_prizes as prizes on prizes.row_index = agents.row_index and prizes.factor = line.factor
    union all
    select row_index, position, id, person, policy, shop, line,
      case when 'fault' = any(states) then 'pending' when 'n/a' = any(states) then 'notApplicable' else 'settled' end,
      amount, null, null
    from lead_formulas
  )
  select row_index, position, id, person, policy, shop, line, state,
    case when state = 'settled' then amount end as amount,
    case when state = 'settled' then amount else 0.00 end as payable,
    before, failed_gates
  from outcomes;

create view policy_lines as
  with sums as (
    select person, policy, min(row_index) as row_index, position, line,
      case when bool_or(state = 'pending') then 'pending' when bool_or(state = 'settled') then 'settled' else 'notApplicable' end as state,
      sum(payable) as payable,
      case when count(before) > 0 then sum(coalesce(before, amount)) end as before,
      string_agg(distinct failed_gates, ' ') as failed_gates
    from row_lines
    group by person, policy, position, line
  )
  select row_index, position, person, policy, line, state,
    case when state = 'settled' then payable end as amount,
    payable,
    case when state = 'settled' then before end as before,
    failed_gates
  from sums;
