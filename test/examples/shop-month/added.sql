-- What comes after the lines, once a statement: adjustments by hand, the draw, the shortfall that was carried in, the protection of the base.
create view adjustments as
  select row_index as position, 人员 as person, reading_of(金额, 2) as amount,
    case 项目 when '底薪' then 'base' when '提成' then 'commission' when '达标奖金' then 'targetBonus' when '绩效工资' then 'gradePay'
      when '店铺提成' then 'override' else 项目 end as label
  from adjustments_csv
  where row_index not in (select index from rejections where "from" = 'adjustments');

create view carried_in as
  select 人员 as person,
    sum((reading_of(金额, 2)).value) filter (where 余额 = '预支') as draw,
    sum((reading_of(金额, 2)).value) filter (where 余额 = '未扣') as protection
  from carry_ins_csv
  group by 人员;

create view before_draw as
  with lines as (
    select person, policy, min(row_index) as row_index, sum(payable) as payable,
      coalesce(sum(payable) filter (where line = 'base'), 0) as protected,
      bool_or(state = 'pending') as pending
    from policy_lines
    group by person, policy
  ), by_hand as (
    select person, sum((amount).value) as amount,
      sum((amount).value) filter (where label = 'base') as protected,
      bool_or((amount).state <> 'value') as pending
    from adjustments
    group by person
  ), draws as (
    select person,
      case when bool_or((draw).state = 'fault') then 'fault' when bool_or((draw).state = 'n/a') then 'n/a' else 'value' end as state,
      max((draw).value) as draw
    from agents
    group by person
  )
  select lines.row_index, lines.person, lines.policy,
    lines.payable + coalesce(by_hand.amount, 0) as payable,
    lines.protected + coalesce(by_hand.protected, 0) as protected,
    lines.pending or coalesce(by_hand.pending, false) or coalesce(draws.state = 'fault', false) as provisional,
    draws.state as draw_state,
    draws.draw,
    coalesce(carried_in.draw, 0.00) as owed,
    coalesce(carried_in.protection, 0.00) as not_taken
  from lines
    left join by_hand using (person)
    left join draws using (person)
    left join carried_in using (person);

-- Topped up to the draw, or repaid from what is above it.
create view after_draw as
  select *, payable + by_draw as after_draw
  from before_draw cross join lateral (
    select case
      when draw_state = 'value' and payable < draw then draw - payable
      when draw_state = 'value' then - greatest(0, least(owed, payable - greatest(draw, protected)))
      else 0
    end as by_draw
  ) as step;

create view steps as
  select *, after_draw - taken + missing as final
  from after_draw
    cross join lateral (select least(not_taken, greatest(0, after_draw - protected)) as taken) as carried
    cross join lateral (select greatest(0, protected - after_draw) as missing) as shortfall;

create view added_lines as
  select row_index, 100 + position as position, person, policy, label as line, 'adjustment' as kind,
    case when (amount).state = 'value' then 'settled' else 'pending' end as state, (amount).value as amount
  from adjustments join before_draw using (person)
  union all
  select row_index, 201, person, policy, 'draw', 'draw',
    case draw_state when 'fault' then 'pending' when 'n/a' then 'notApplicable' else 'settled' end, case when draw_state = 'value' then by_draw end
  from steps
  where draw_state <> 'value' or by_draw <> 0
  union all
  select row_index, 202, person, policy, 'protection', 'carryIn', 'settled', - taken from steps where taken > 0
  union all
  select row_index, 203, person, policy, 'protection', 'protection', 'settled', missing from steps where missing > 0;

create table statement_lines as
  select row_index, position, person, policy, line, 'line' as kind, state, amount, payable, before, failed_gates from policy_lines
  union all
  select row_index, position, person, policy, line, kind, state, round(amount, 2), round(coalesce(amount, 0), 2), null, null from added_lines;

-- What is left to the next month is not known while a line is pending. Of what is added nothing is faulty this month; a fault there may leave a balance known.
create view balances as
  select row_index, person, policy, round(final, 2) as payable, provisional,
    case
      when policy = 'shop-leads' then owed
      when not provisional then round(owed + by_draw, 2)
    end as draw,
    case when not provisional then round(not_taken - taken + missing, 2) end as protection
  from steps;

create view totals as
  with sums as (
    select policy, 1 as position, 'people' as figure, count(distinct person)::text as value from statement_lines group by policy
    union all select policy, 2, 'payable', sum(payable)::text from statement_lines group by policy
    union all select policy, 3, 'held', coalesce(sum(payable) filter (where state = 'held'), 0.00)::text from statement_lines group by policy
    union all select policy, 4, 'pending', (count(*) filter (where state = 'pending'))::text from statement_lines group by policy
    union all select policy, 5, 'added', coalesce(sum(payable) filter (where kind <> 'line'), 0.00)::text from statement_lines group by policy
    union all select policy, 5 + position, line, sum(payable)::text from statement_lines where kind = 'line' group by policy, position, line
  )
  select policy, figure, value from sums order by policy desc, position;
